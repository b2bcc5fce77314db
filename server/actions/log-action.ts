import type { Endpoints } from '@/contract/endpoints'
import { readEvidence } from '../evidence/read-evidence'
import { answer, type Handler, refuse } from '../http/handler'
import type { StoredAction, Usage } from '../store/actions'
import { checkClaim } from './check-claim'
import { enterClaim, runningMonthOf } from './enter-claim'
import { presentAction } from './present-action'

export const logAction: Handler<Endpoints['logAction']> = async ({ input, citizenId, now, db, services }) => {
  const { claimDays } = services.methodology.settings
  const checked = checkClaim(input.body, services, { now, claimDays })
  if (!checked.ok) return checked
  const { claim } = checked
  const { behaviour } = claim
  const { evidence: shown } = input.body
  if (!behaviour.evidence.includes(shown.tier)) {
    return refuse('evidence-not-accepted', { accepted: [...behaviour.evidence] })
  }
  const read = await readEvidence(shown, claim, services, { citizenId, now, db })
  if (!read.ok) return read

  const { evidence } = read
  const result = await enterClaim(db, { citizenId, claim, evidence, now, actor: 'citizen', reason: null }, services)
  if (!result.ok) return result

  const { action, usage, balance, superseded } = result.entered
  return answer({
    action: presentAction(action, services.methodologies),
    lineOfMonth: usage.linesThisMonth + 1,
    after: { month: monthAfter(usage, action, now), availablePoints: balance.availablePoints },
    superseded: superseded.map(({ actionId, behaviourId }) => ({ actionId, behaviourId })),
  })
}

/** The running month with this action: an act of the month before does not change it. */
const monthAfter = ({ monthGrams }: Usage, { day, state, grams }: StoredAction, now: Date) => {
  const { start, end } = runningMonthOf(now)
  const after = { ...monthGrams }
  const isOfMonth = day >= start && day < end
  if (isOfMonth && (state === 'declared' || state === 'pending' || state === 'verified')) after[state] += grams
  return after
}
