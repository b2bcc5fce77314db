import { View } from '@tarojs/components'
import { useState } from 'react'
import { placeCodeInScan, readPlaceCode } from '@/domain/place/place-code'
import { useLogText } from '@/i18n/log-package'
import { now } from '@/platform/clock'
import { scan, type Scanned } from '@/platform/scan'
import { Button } from '@/ui/button'
import { classNames } from '@/ui/class-names'
import { Field } from '@/ui/field'
import type { ReadPlaceCode } from './draft'
import styles from './place-code-field.module.scss'
import { PlaqueLocation } from './plaque-location'

interface PlaceCodeFieldProps {
  value: ReadPlaceCode
  problem: string | undefined
  onChange: (value: ReadPlaceCode) => void
}

/** The digits of a ticket, a screen or a plaque, typed or scanned; a plaque also asks where the phone is. */
export function PlaceCodeField({ value, problem, onChange }: PlaceCodeFieldProps) {
  const { ticket, ticketPlaceholder, ticketHint, scan: scanLabel, scanNothing } = useLogText().action.form
  const [foundNothing, setFoundNothing] = useState(false)
  const reading = readPlaceCode(value.ticketText)
  const kind = reading.ok ? reading.code.kind : null
  const error = problem ?? (foundNothing ? scanNothing : undefined)
  // A position belongs to the code beside which it was found.
  const put = (ticketText: string) => {
    setFoundNothing(false)
    onChange({ ticketText, scannedAtMs: now(), location: null })
  }
  const fill = async (read: () => Promise<Scanned>) => {
    const scanned = await read()
    // Who turns back knows it.
    if (scanned.status === 'withheld' && scanned.why === 'cancelled') return
    const code = placeCodeInScan(scanned.status === 'read' ? scanned.text : '')
    if (code) return put(code.digits)
    setFoundNothing(true)
  }
  return (
    <View>
      <Field
        label={ticket}
        value={value.ticketText}
        onChange={put}
        kind='digits'
        placeholder={ticketPlaceholder}
        hint={ticketHint[kind ?? 'none']}
        maxLength={20}
        {...(error === undefined ? {} : { error })}
      />
      {scan && (
        <View className={classNames(styles.scan)}>
          <Button label={scanLabel} kind='line' icon='ev-scan' onPress={() => scan && void fill(scan)} />
        </View>
      )}
      {kind === 'plaque' && (
        <PlaqueLocation
          location={value.location ?? null}
          onFound={(location) => onChange({ ticketText: value.ticketText, scannedAtMs: now(), location })}
        />
      )}
    </View>
  )
}
