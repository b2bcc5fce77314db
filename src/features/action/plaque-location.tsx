import { View } from '@tarojs/components'
import { useState } from 'react'
import { askConsent } from '@/api/consent-request'
import { useLogText } from '@/i18n/log-package'
import { locate } from '@/platform/location'
import { openHostSettings } from '@/platform/settings-of-host'
import type { Withheld } from '@/platform/withheld'
import { a11y } from '@/ui/a11y'
import { Button } from '@/ui/button'
import { classNames } from '@/ui/class-names'
import { Notice } from '@/ui/notice'
import { Stack } from '@/ui/stack'
import { Words } from '@/ui/words'
import type { PhoneLocation } from './draft'
import styles from './plaque-location.module.scss'

interface PlaqueLocationProps {
  location: PhoneLocation | null
  onFound: (location: PhoneLocation) => void
}

type Looking = { readonly is: 'idle' | 'looking' } | { readonly is: 'withheld'; readonly why: Withheld }

/** Why a plaque needs the position, said before anything asks for it, and the one look that is taken. */
export function PlaqueLocation({ location, onFound }: PlaqueLocationProps) {
  const { why, look, lookAgain, found, foundUnsure } = useLogText().action.plaque
  const [state, setState] = useState<Looking>({ is: 'idle' })
  const find = async () => {
    setState({ is: 'looking' })
    if (!(await askConsent('location'))) return setState({ is: 'withheld', why: 'cancelled' })
    const located = await locate()
    if (located.status === 'withheld') return setState({ is: 'withheld', why: located.why })
    setState({ is: 'idle' })
    const { latitude, longitude, datum, accuracyM } = located.place
    // A host that does not know how exact it is leaves the number away.
    onFound({ latitude, longitude, datum, accuracyM: Number.isFinite(accuracyM) ? accuracyM : 0 })
  }
  return (
    <View className={classNames(styles.location)}>
      <Stack space='x2'>
        <Words role='small' tone='ink2' block>
          {why}
        </Words>
        {location && (
          <View {...a11y({ role: 'status', live: 'polite' })}>
            <Words role='small' tone='ink2'>
              {location.accuracyM < 1 ? foundUnsure : found(Math.round(location.accuracyM))}
            </Words>
          </View>
        )}
        {state.is === 'withheld' && <LocationWithheld why={state.why} />}
        <Button
          label={location ? lookAgain : look}
          kind='line'
          size='small'
          loading={state.is === 'looking'}
          onPress={() => void find()}
        />
      </Stack>
    </View>
  )
}

function LocationWithheld({ why }: { why: Withheld }) {
  const { withheld, openSettings } = useLogText().action.plaque
  return (
    <Notice tone='ochre'>
      <View>{withheld[why]}</View>
      {why === 'denied' && openHostSettings && (
        <Button label={openSettings} kind='quiet' size='small' onPress={openHostSettings} />
      )}
    </Notice>
  )
}
