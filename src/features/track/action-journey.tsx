import { View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import type { Failure } from '@/api/failure'
import type { Action, ActionClaim } from '@/contract/actions'
import type { TrackOnWire } from '@/contract/evidence'
import { claimedModeOf } from '@/domain/evidence/journey-behaviours'
import { failureSentence } from '@/i18n/failure-sentence'
import { formatAmount } from '@/i18n/format'
import { useTrackText } from '@/i18n/track-package'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Notice } from '@/ui/notice'
import { Section } from '@/ui/section'
import { Words } from '@/ui/words'
import { OtherMode } from './other-mode'
import { TrackMap } from './track-map'
import { useKeptTrack } from './use-kept-track'

interface ActionJourneyProps {
  action: Action
  /** Wants staff to look at it as this claim. */
  onAppeal: (claim: ActionClaim, failure: Failure) => void
}

/** The track of a booked journey, if it was kept, and what can still be said about it. */
export function ActionJourney(props: ActionJourneyProps) {
  // Steps of a day are evidence of a device as well, and no journey.
  const isJourney = props.action.tier === 'device' && claimedModeOf(props.action.behaviourId) !== null
  return isJourney ? <Journey {...props} /> : null
}

function Journey({ action, onAppeal }: ActionJourneyProps) {
  const text = useTrackText()
  const t = text.track
  const { state, again, drop, isDropping, dropFailure } = useKeptTrack(action.id)
  const kept = state.status === 'ready' ? state.track : null
  const way = useMemo(() => kept && wayOf(kept), [kept])
  if (state.status === 'loading') return null
  return (
    <>
      {state.status === 'failed' && (
        <Notice tone='indigo'>
          <View>{t.keptUnknown}</View>
          <View>{failureSentence(text, state.failure)}</View>
          <Button label={t.again} kind='quiet' size='small' onPress={again} />
        </Notice>
      )}
      {state.status === 'dropped' && <Notice icon='ui-check'>{t.keptDropped}</Notice>}
      {kept && (
        <Section title={t.keptTitle}>
          <Card pad='none'>
            <TrackMap way={way} label={t.mapOf(formatAmount(action.amount))} />
          </Card>
          <Words role='small' tone='ink2' block>
            {t.keptHint}
          </Words>
          {dropFailure && <Notice tone='danger'>{failureSentence(text, dropFailure)}</Notice>}
          <DropTrack isDropping={isDropping} onDrop={drop} />
        </Section>
      )}
      {action.state === 'pending' && state.status !== 'failed' && (
        <OtherMode action={action} kept={kept} onAppeal={onAppeal} />
      )}
    </>
  )
}

const wayOf = ({ startedAt, points }: TrackOnWire) => ({
  startedAtMs: Date.parse(startedAt),
  pauses: [],
  points: points.map(
    ([seconds, latitude, longitude, accuracyM = 0]) => [seconds, latitude, longitude, accuracyM] as const,
  ),
})

/** Two taps: what is deleted does not come back. */
function DropTrack({ isDropping, onDrop }: { isDropping: boolean; onDrop: () => void }) {
  const t = useTrackText().track
  const [isAsked, setAsked] = useState(false)
  if (!isAsked) return <Button label={t.keptDrop} kind='line' size='small' onPress={() => setAsked(true)} />
  return (
    <Notice tone='ochre'>
      <View>{t.keptDropAsk}</View>
      <Button label={t.discardYes} kind='danger' size='small' loading={isDropping} onPress={onDrop} />
      <Button label={t.discardNo} kind='quiet' size='small' disabled={isDropping} onPress={() => setAsked(false)} />
    </Notice>
  )
}
