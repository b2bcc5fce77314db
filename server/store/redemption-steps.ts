import type { BeijingDay } from '@/domain/calendar/beijing'
import type { RedemptionState } from '@/domain/redemption/machine'
import { type Queryable, sql } from './database'
import type { Redemption } from './redemptions'

const insertHold = sql(
  'insert-hold',
  `with held as (
    insert into redemption (citizen_id, redemption_id, reward_id, terms, points, settle_at, exchange_point_id, pool_month,
      takes_stock, state, held_on, held_at, hold_expires_at)
    values ($1, $2, $3, $4::jsonb, $5, $6, $7, $8, $9, 'held', $10, $11, $12)
  )
  insert into redemption_step (citizen_id, redemption_id, step, from_state, to_state, actor, at)
  values ($1, $2, 1, null, 'held', 'citizen', $11)`,
)

/** Writes a new redemption, in state `held`, with its first step. `heldOn` is the day on which limits count it. */
export const addHold = async (tx: Queryable, hold: Redemption, heldOn: BeijingDay): Promise<void> => {
  await tx.query(insertHold, [
    hold.citizenId,
    hold.id,
    hold.rewardId,
    JSON.stringify(hold.terms),
    hold.points,
    hold.settleAt,
    hold.exchangePoint?.id ?? null,
    hold.poolMonth,
    hold.takesStock,
    heldOn,
    hold.heldAt,
    hold.holdExpiresAt,
  ])
}

const insertVoucher = sql(
  'insert-voucher',
  'insert into voucher (digits, citizen_id, redemption_id) values ($1, $2, $3) on conflict (digits) do nothing',
)

/** Keeps the digits for this redemption; false when they belong to another voucher. */
export const claimVoucherDigits = async (
  tx: Queryable,
  digits: string,
  { citizenId, id }: Pick<Redemption, 'citizenId' | 'id'>,
): Promise<boolean> => (await tx.query(insertVoucher, [digits, citizenId, id])).rowCount === 1

export interface RedemptionStep {
  readonly to: RedemptionState
  readonly actor: string
  readonly at: Date
  /** That this step issues; null when it issues none. */
  readonly voucher?: Redemption['voucher']
  readonly closes: boolean
}

const updateRedemption = sql(
  'update-redemption',
  `with moved as (
    update redemption set state = $4, voucher_digits = coalesce($7, voucher_digits),
      voucher_expires_on = coalesce($8::date, voucher_expires_on),
      issued_at = case when $4 = 'issued' then $6::timestamptz else issued_at end,
      closed_at = case when $9::boolean then $6::timestamptz else closed_at end
    where citizen_id = $1 and redemption_id = $2 and state = $3
    returning citizen_id, redemption_id
  )
  insert into redemption_step (citizen_id, redemption_id, step, from_state, to_state, actor, at)
  select citizen_id, redemption_id,
    (select max(step) + 1 from redemption_step where citizen_id = $1 and redemption_id = $2), $3, $4, $5, $6::timestamptz
  from moved`,
)

/** Moves a redemption, read under the citizen's lock, to its next state and writes the step down. */
export const moveRedemption = async (tx: Queryable, from: Redemption, step: RedemptionStep): Promise<Redemption> => {
  const { rowCount } = await tx.query(updateRedemption, [
    from.citizenId,
    from.id,
    from.state,
    step.to,
    step.actor,
    step.at,
    step.voucher?.digits ?? null,
    step.voucher?.expiresOn ?? null,
    step.closes,
  ])
  if (rowCount !== 1) throw new Error(`redemption ${from.id} is not ${from.state} any more`)
  return {
    ...from,
    state: step.to,
    voucher: step.voucher ?? from.voucher,
    issuedAt: step.to === 'issued' ? step.at : from.issuedAt,
    closedAt: step.closes ? step.at : from.closedAt,
  }
}
