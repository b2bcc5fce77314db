import { type Queryable, sql } from '../database'

export interface Carry {
  readonly from: string
  readonly to: string
}

const openAccounts = sql(
  'open-joined-accounts',
  `insert into account (citizen_id, account_id, kind, name, opened_at)
  select $2::uuid, account_id, case kind when 'own' then 'joined' else kind end, name, opened_at
  from account where citizen_id = $1 and closed_at is null
  on conflict (citizen_id, account_id) do update set closed_at = null
  returning account_id`,
)
const closeAccounts = sql(
  'close-joined-accounts',
  'update account set closed_at = $3 where citizen_id = $1 and account_id = any($2::uuid[])',
)
const reopenAccounts = sql(
  'reopen-accounts',
  'update account set closed_at = null where citizen_id = $1 and account_id = any($2::uuid[])',
)

/** The accounts of one become sub-accounts of the other; answers which. */
export const carryAccounts = async (tx: Queryable, { from, to }: Carry, at: Date): Promise<string[]> => {
  const { rows } = await tx.query<{ account_id: string }>(openAccounts, [from, to])
  const accounts = rows.map((row) => row.account_id)
  await tx.query(closeAccounts, [from, accounts, at])
  return accounts
}

export const returnAccounts = async (
  tx: Queryable,
  { from, to }: Carry,
  accounts: readonly string[],
  at: Date,
): Promise<void> => {
  await Promise.all([tx.query(closeAccounts, [from, accounts, at]), tx.query(reopenAccounts, [to, accounts])])
}

// Facts of an act go along as they are. A name that a data source gave may stand once in a book: where both have it, the
// act that was there first keeps it.
const copyActions = sql(
  'copy-actions',
  `insert into action (citizen_id, action_id, account_id, behaviour_id, category, amount_milli, counted_milli, unit,
    occurred_at, day, district_id, tier, source, external_id, methodology, factor_milli, grams, award_points, award_cuts, logged_at, state,
    superseded_by, starts_at, ends_at)
  select $2::uuid, action_id, account_id, behaviour_id, category, amount_milli, counted_milli, unit,
    occurred_at, day, district_id, tier, source,
    case when exists (
      select 1 from action k
      where k.citizen_id = $2 and k.source = a.source and k.external_id = a.external_id and k.action_id <> a.action_id
    ) then null else external_id end,
    methodology, factor_milli, grams, award_points, award_cuts, logged_at, state, superseded_by, starts_at, ends_at
  from action a where citizen_id = $1 and account_id = any($3::uuid[])
  on conflict (citizen_id, action_id) do update set counted_milli = excluded.counted_milli,
    award_points = excluded.award_points, award_cuts = excluded.award_cuts, state = excluded.state, tier = excluded.tier,
    superseded_by = excluded.superseded_by, starts_at = excluded.starts_at, ends_at = excluded.ends_at`,
)
const closeActions = sql(
  'close-actions',
  `update action set state = 'superseded'
  where citizen_id = $1 and account_id = any($2::uuid[]) and state in ('declared', 'pending', 'verified')`,
)

/** Every act stands in the other book too; in its own none counts any more. */
export const carryActions = async (tx: Queryable, { from, to }: Carry, accounts: readonly string[]): Promise<void> => {
  await tx.query(copyActions, [from, to, accounts])
  await tx.query(closeActions, [from, accounts])
}

const returnStates = sql(
  'return-action-states',
  `update action a set state = k.state, starts_at = k.starts_at, ends_at = k.ends_at,
    superseded_by = (select s.action_id from action s where s.citizen_id = $2 and s.action_id = k.superseded_by),
    tier = case when k.action_id = any($4::uuid[]) then k.tier else a.tier end,
    counted_milli = case when k.action_id = any($4) then k.counted_milli else a.counted_milli end,
    award_points = case when k.action_id = any($4) then k.award_points else a.award_points end,
    award_cuts = case when k.action_id = any($4) then k.award_cuts else a.award_cuts end
  from action k
  where k.citizen_id = $1 and a.citizen_id = $2 and a.action_id = k.action_id and k.account_id = any($3::uuid[])`,
)

/** Each act goes back with the state that it has by now; one that was corrected since, with all that it has by now. */
export const returnActions = async (
  tx: Queryable,
  { from, to }: Carry,
  accounts: readonly string[],
  corrected: ReadonlySet<string>,
): Promise<void> => {
  await tx.query(returnStates, [from, to, accounts, [...corrected]])
  await tx.query(closeActions, [from, accounts])
}

const setStates = sql(
  'set-action-states',
  `update action a set state = s.state from unnest($2::uuid[], $3::text[]) as s (action_id, state)
  where a.citizen_id = $1 and a.action_id = s.action_id`,
)

export const setActionStates = async (
  tx: Queryable,
  citizenId: string,
  states: readonly { readonly actionId: string; readonly state: string }[],
): Promise<void> => {
  await tx.query(setStates, [citizenId, states.map(({ actionId }) => actionId), states.map(({ state }) => state)])
}

export interface LowerAwardRow {
  readonly actionId: string
  readonly countedMilli: number
  readonly points: number
  readonly cuts: object
}

const lowerAwards = sql(
  'lower-awards',
  `update action a set counted_milli = l.counted, award_points = l.points, award_cuts = a.award_cuts || l.cuts::jsonb
  from unnest($2::uuid[], $3::bigint[], $4::bigint[], $5::text[]) as l (action_id, counted, points, cuts)
  where a.citizen_id = $1 and a.action_id = l.action_id`,
)

/** The receipt of a cut act says what the caps of one person took. */
export const writeLowerAwards = async (
  tx: Queryable,
  citizenId: string,
  awards: readonly LowerAwardRow[],
): Promise<void> => {
  await tx.query(lowerAwards, [
    citizenId,
    awards.map(({ actionId }) => actionId),
    awards.map(({ countedMilli }) => countedMilli),
    awards.map(({ points }) => points),
    awards.map(({ cuts }) => JSON.stringify(cuts)),
  ])
}

const moveRedemptions = sql(
  'move-redemptions',
  `update redemption set citizen_id = $2
  where citizen_id = $1 and ($3::uuid[] is null or redemption_id = any($3)) returning redemption_id`,
)
const copySteps = sql(
  'copy-redemption-steps',
  `insert into redemption_step (citizen_id, redemption_id, step, from_state, to_state, actor, at)
  select $2::uuid, redemption_id, step, from_state, to_state, actor, at from redemption_step
  where citizen_id = $1 and redemption_id = any($3::uuid[])
  on conflict (citizen_id, redemption_id, step) do nothing`,
)
const moveVouchers = sql(
  'move-vouchers',
  'update voucher set citizen_id = $2 where citizen_id = $1 and redemption_id = any($3::uuid[])',
)

/** Redemptions, with their vouchers, go over: all of them, or those named. Answers which went. */
export const moveRedemptionsOver = async (
  tx: Queryable,
  { from, to }: Carry,
  which: readonly string[] | null,
): Promise<string[]> => {
  const { rows } = await tx.query<{ redemption_id: string }>(moveRedemptions, [from, to, which])
  const moved = rows.map((row) => row.redemption_id)
  await Promise.all([tx.query(copySteps, [from, to, moved]), tx.query(moveVouchers, [from, to, moved])])
  return moved
}

const copyAnswers = sql(
  'copy-kept-answers',
  `insert into idempotency (citizen_id, key, request_hash, answer, created_at)
  select $2::uuid, key, request_hash, answer, created_at from idempotency where citizen_id = $1
  on conflict (citizen_id, key) do nothing`,
)

/** What a phone sent before the join and sends again is still answered from memory, and not done twice. */
export const copyKeptAnswers = async (tx: Queryable, { from, to }: Carry): Promise<void> => {
  await tx.query(copyAnswers, [from, to])
}
