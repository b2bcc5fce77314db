import type { Endpoints } from '@/contract/endpoints'
import { addDays, beijingDay, type BeijingDay } from '@/domain/calendar/beijing'
import { isFinalState, nextState, pointMoveFor, type RedemptionEvent } from '@/domain/redemption/machine'
import { voucherDigits } from '@/domain/redemption/voucher-digits'
import { answer, type Call, type Handler, refuse } from '../http/handler'
import { book } from '../store/books'
import { listHeldParts, loadPoints } from '../store/lots'
import { claimVoucherDigits, moveRedemption } from '../store/redemption-steps'
import { findRedemption, type Redemption } from '../store/redemptions'
import { presentRedemption } from './present-redemption'
import { randomDigits } from './random-digits'

type IssueCall = Call<Endpoints['issueVoucher']>

const TRIES_MAX = 20

export const issueVoucher: Handler<Endpoints['issueVoucher']> = async (call) => {
  const { input, citizenId, now, db } = call
  const held = await findRedemption(db, citizenId, input.params.redemptionId)
  if (!held) return refuse('redemption-not-found', {})
  if (nextState(held.state, 'issue') === null) return refuse('redemption-not-open', { state: held.state })
  // The price and the item were kept for ten minutes; the job that gives them back may be a moment late.
  if (held.holdExpiresAt <= now) return refuse('redemption-not-open', { state: 'expired' })

  const today = beijingDay(now.getTime())
  const redemption = held.terms.category === 'charity' ? await give(call, held) : await issue(call, held, today)
  const after = await loadPoints(db, citizenId, today)
  return answer({ redemption: presentRedemption(redemption, today), after })
}

/** Today is not counted: a voucher is good for the whole of its days. */
const issue = async (call: IssueCall, held: Redemption, today: BeijingDay): Promise<Redemption> => {
  const digits = await claimDigits(call, held)
  return take(call, held, 'issue', { digits, expiresOn: addDays(today, held.terms.validDays + 1) })
}

/** Nothing is collected, so nothing is left open: it is used as it is issued. */
const give = async (call: IssueCall, held: Redemption): Promise<Redemption> =>
  take(call, await take(call, held, 'issue', null), 'use', null)

/** Takes a step, and spends the held points where it is this step that does. */
const take = async (
  call: IssueCall,
  from: Redemption,
  event: RedemptionEvent,
  voucher: Redemption['voucher'],
): Promise<Redemption> => {
  const to = nextState(from.state, event)
  if (to === null) throw new Error(`${event} cannot happen to redemption ${from.id}, which is ${from.state}`)
  const step = { to, actor: 'citizen', at: call.now, voucher, closes: isFinalState(to) }
  const moved = await moveRedemption(call.db, from, step)
  if (pointMoveFor(from.state, event, from.settleAt) === 'settle') await settle(call, from)
  return moved
}

/** Digits that no other voucher has. */
const claimDigits = async ({ db, services }: IssueCall, held: Redemption): Promise<string> => {
  for (let tries = 0; tries < TRIES_MAX; tries++) {
    const digits = voucherDigits(randomDigits(services.randomBytes))
    if (await claimVoucherDigits(db, digits, held)) return digits
  }
  throw new Error(`no free voucher digits in ${TRIES_MAX} tries`)
}

const settle = async ({ citizenId, now, db, services }: IssueCall, held: Redemption): Promise<void> => {
  const parts = await listHeldParts(db, citizenId, held.id)
  await book(db, {
    citizenId,
    bookingId: services.newId(),
    kind: 'redemption-settled',
    actionId: null,
    redemptionId: held.id,
    charityId: null,
    actor: 'citizen',
    reason: null,
    bookedAt: now,
    grams: [],
    points: parts.map((part) => ({ ...part, from: 'held', to: null })),
    lot: null,
    actionsChange: 0,
    districtId: null,
  })
}
