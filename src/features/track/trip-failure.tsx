import { View } from '@tarojs/components'
import { canAppeal } from '@/api/can-appeal'
import type { Failure } from '@/api/failure'
import { failureSentence } from '@/i18n/failure-sentence'
import { useTrackText } from '@/i18n/track-package'
import { Button } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { OtherWays } from './other-ways'
import type { Methodology } from './queries'
import type { TripTrouble } from './use-send-trip'

interface TripFailureProps extends TripTrouble {
  methodology: Methodology
  onOther: (behaviourId: string) => void
  onAppeal: (failure: Failure) => void
}

/** What the server said, what else the trip can be booked as, and the way to staff. */
export function TripFailure({ failure, hasNoRoom, methodology, onOther, onAppeal }: TripFailureProps) {
  const t = useTrackText()
  const fitting = failure.code === 'journey-mode-differs' ? failure.facts.fitting : []
  const others = methodology.behaviours.filter(({ id }) => fitting.includes(id))
  return (
    <Notice tone={failure.code === 'offline' || failure.code === 'timeout' ? 'indigo' : 'danger'}>
      <View id='track-failure'>{failureSentence(t, failure)}</View>
      {hasNoRoom && <View>{t.track.noRoom}</View>}
      <OtherWays behaviours={others} onOther={onOther} />
      {canAppeal(failure) && (
        <Button label={t.track.appeal} kind='line' size='small' onPress={() => onAppeal(failure)} />
      )}
    </Notice>
  )
}
