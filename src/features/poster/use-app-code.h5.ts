import qrcode from 'qrcode-generator'
import { useMemo } from 'react'
import type { AppCodeScene } from '@/domain/app-code/scene'
import { appAddress } from '@/platform/app-address'

// A scanner needs a white border of four modules around the code.
const QUIET_MODULES = 4
const MODULE_PX = 8

/** The public address of the web app as a code. */
export const useAppCode = (_scene: AppCodeScene): string | null =>
  useMemo(() => {
    const address = appAddress()
    if (address === null) return null
    const code = qrcode(0, 'M')
    code.addData(address)
    code.make()
    return code.createDataURL(MODULE_PX, MODULE_PX * QUIET_MODULES)
  }, [])
