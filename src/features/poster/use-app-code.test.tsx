import { renderHook } from '@testing-library/react'
import qrcode from 'qrcode-generator'
import { appAddress } from '@/platform/app-address.h5'
import { useAppCode } from './use-app-code.h5'

jest.mock('@/platform/app-address', () => jest.requireActual('@/platform/app-address.h5'))

it('leads to the public address of the web app, without the page and what stands behind it', () => {
  window.history.pushState({}, '', '/pages/account/poster/index?actionId=of-me')
  expect(appAddress()).toBe('http://localhost/')
  const { result } = renderHook(() => useAppCode('poster-month'))
  const code = qrcode(0, 'M')
  code.addData('http://localhost/')
  code.make()
  expect(result.current).toBe(code.createDataURL(8, 32))
})
