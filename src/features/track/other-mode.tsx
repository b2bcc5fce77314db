import type { Failure } from '@/api/failure'
import type { Action, ActionClaim } from '@/contract/actions'
import type { TrackOnWire } from '@/contract/evidence'
import { claimedModeOf } from '@/domain/evidence/journey-behaviours'
import { useTrackText } from '@/i18n/track-package'
import { Card } from '@/ui/card'
import { Section } from '@/ui/section'
import { Words } from '@/ui/words'
import { OtherWays } from './other-ways'
import { useMethodology } from './queries'

interface OtherModeProps {
  action: Action
  kept: TrackOnWire | null
  onAppeal: (claim: ActionClaim, failure: Failure) => void
}

/**
 * A booked journey whose mode is not certain, which in truth was another one. Staff can book it anew from its track: it is
 * appealed for as the claim that collides with this entry.
 */
export function OtherMode({ action, kept, onAppeal }: OtherModeProps) {
  const t = useTrackText().track
  const methodology = useMethodology()
  if (methodology.status !== 'ready') return null
  const others = methodology.value.behaviours.filter(
    ({ id, evidence }) => id !== action.behaviourId && claimedModeOf(id) !== null && evidence.includes('device'),
  )
  const appeal = (behaviourId: string, track: TrackOnWire) =>
    onAppeal(claimOf(action, behaviourId, track), {
      code: 'already-counted',
      facts: { rule: 'journey-overlap', actionId: action.id, behaviourId: action.behaviourId },
    })
  return (
    <Section title={t.wasOther}>
      <Card>
        <Words block role='small' tone='ink2'>
          {kept ? t.wasOtherHint : t.wasOtherNotKept}
        </Words>
        {kept && <OtherWays behaviours={others} onOther={(id) => appeal(id, kept)} />}
      </Card>
    </Section>
  )
}

const claimOf = ({ amount, unit, occurredAt }: Action, behaviourId: string, track: TrackOnWire): ActionClaim => ({
  behaviourId,
  amount,
  unit,
  occurredAt,
  evidence: { tier: 'device', track, keep: true },
})
