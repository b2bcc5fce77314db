import type { BeijingDay } from '@/domain/calendar/beijing'
import { countOnce, type CountedAct } from '@/domain/evidence/count-once'
import type { TimeWindow } from '@/domain/evidence/time-window'
import type { Behaviour } from '@/domain/methodology/types'
import type { AmountMilli } from '@/domain/quantify/amount'
import type { Evidence } from '../evidence/evidence'
import { refuse } from '../http/handler'
import type { Collisions, HashedKey } from '../store/natural-keys'

/** An act with its evidence, as the rules of counting see it. */
export interface EvidencedClaim {
  readonly behaviour: Behaviour
  readonly amount: AmountMilli
  readonly day: BeijingDay
  readonly keys: readonly HashedKey[]
  readonly window: TimeWindow | null
}

/** What the person said with what the evidence says: it knows better when the journey was and how long. */
export const withEvidence = <Act extends EvidencedClaim>(act: Act, evidence: Evidence): Act => ({
  ...act,
  amount: evidence.measured ?? act.amount,
  keys: [...act.keys, ...evidence.keys],
  window: evidence.window ?? act.window,
})

/** Whether the act counts beside what is in the books: which weaker entries it supersedes, or why it is refused. */
export const countAct = (
  { behaviour, amount, day, window }: EvidencedClaim,
  { tier }: Evidence,
  sameDayActions: readonly CountedAct[],
  { acts, keyOfAnother }: Collisions,
) => {
  const others = sameDayActions.filter(({ actionId }) => acts.every((act) => act.actionId !== actionId))
  const counted = [...acts, ...others]
  const verdict = countOnce({ behaviour, tier, amount, day, window }, counted)
  if (!verdict.counts) {
    const { rule, actionId, behaviourId } = verdict
    return refuse('already-counted', { rule, actionId, behaviourId })
  }
  if (keyOfAnother !== null) return refuse('reference-used', { kind: keyOfAnother })
  return { ok: true, supersedes: counted.filter(({ actionId }) => verdict.supersedes.includes(actionId)) } as const
}
