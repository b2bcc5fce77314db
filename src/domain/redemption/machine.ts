/**
 * held: points and stock are set aside. issued: a voucher exists. used: handed out. cancelled: by the citizen or staff.
 * expired: the hold went stale, or the voucher lapsed without refund. refunded: taken back, points returned.
 * What goes to a charity has nothing to hand out: it is issued without a voucher, and used in the same moment.
 */
export type RedemptionState = 'held' | 'issued' | 'used' | 'cancelled' | 'expired' | 'refunded'

export const REDEMPTION_STATES: readonly RedemptionState[] = [
  'held',
  'issued',
  'used',
  'cancelled',
  'expired',
  'refunded',
]

export type RedemptionEvent = 'issue' | 'use' | 'cancel' | 'expire' | 'refund'

export const REDEMPTION_EVENTS: readonly RedemptionEvent[] = ['issue', 'use', 'cancel', 'expire', 'refund']

/** When the held points are spent for good: as the voucher is issued (codes, charity) or as it is used (pick-up). */
export type SettleAt = 'issue' | 'use'

/** settle: held points are spent. release: held points are available again. give-back: spent points return to their lots. */
export type RedemptionPointMove = 'settle' | 'release' | 'give-back'

const NEXT: Readonly<Record<RedemptionState, Readonly<Partial<Record<RedemptionEvent, RedemptionState>>>>> = {
  held: { issue: 'issued', cancel: 'cancelled', expire: 'expired' },
  issued: { use: 'used', cancel: 'cancelled', expire: 'expired', refund: 'refunded' },
  used: {},
  cancelled: {},
  expired: {},
  refunded: {},
}

/** The state after `event`, or null when the event cannot happen in `state`. */
export function nextState(state: RedemptionState, event: RedemptionEvent): RedemptionState | null {
  return NEXT[state][event] ?? null
}

/** Whether nothing can happen any more. */
export function isFinalState(state: RedemptionState): boolean {
  return Object.keys(NEXT[state]).length === 0
}

/**
 * How points move when `event` happens in `state`; null when they stay where they are. Every path from `held` to a final
 * state settles or releases exactly once, and gives back only what it settled. A voucher that lapses by a rule with
 * refund takes the event `refund`, not `expire`. Throws RangeError when the event cannot happen in `state`.
 */
export function pointMoveFor(
  state: RedemptionState,
  event: RedemptionEvent,
  settleAt: SettleAt,
): RedemptionPointMove | null {
  if (nextState(state, event) === null) throw new RangeError(`${event} cannot happen to a redemption that is ${state}`)
  if (state === 'held') {
    if (event === 'issue') return settleAt === 'issue' ? 'settle' : null
    return 'release'
  }
  const isKept = event === 'use' || event === 'expire'
  if (settleAt === 'issue') return isKept ? null : 'give-back'
  return isKept ? 'settle' : 'release'
}
