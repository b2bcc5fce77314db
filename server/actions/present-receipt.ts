import type { Services } from '../services'
import type { StoredAction, Usage } from '../store/actions'
import type { Balance } from '../store/books'
import { runningMonthOf } from './enter-claim'
import { presentAction } from './present-action'

export interface Receipt {
  readonly action: StoredAction
  readonly usage: Pick<Usage, 'linesThisMonth' | 'monthGrams'>
  readonly balance: Pick<Balance, 'availablePoints'>
  /** Weaker entries of the same act, which this one replaced. */
  readonly superseded: readonly { readonly actionId: string; readonly behaviourId: string }[]
}

/** What the citizen gets for an entry: the line, and where the month and the points stand after it. */
export const presentReceipt = (
  { action, usage, balance, superseded }: Receipt,
  { methodologies }: Pick<Services, 'methodologies'>,
  now: Date,
) => ({
  action: presentAction(action, methodologies),
  lineOfMonth: usage.linesThisMonth + 1,
  after: { month: monthAfter(usage, action, now), availablePoints: balance.availablePoints },
  superseded: superseded.map(({ actionId, behaviourId }) => ({ actionId, behaviourId })),
})

/** The running month with this action: an act of the month before does not change it. */
const monthAfter = ({ monthGrams }: Receipt['usage'], { day, state, grams }: StoredAction, now: Date) => {
  const { start, end } = runningMonthOf(now)
  const after = { ...monthGrams }
  const isOfMonth = day >= start && day < end
  if (isOfMonth && (state === 'declared' || state === 'pending' || state === 'verified')) after[state] += grams
  return after
}
