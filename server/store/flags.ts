import type { AbuseKind } from '@/domain/abuse/rule'
import type { EvidenceTier } from '@/domain/evidence/tier'
import type { ActionState } from '@/domain/ledger/correction'
import { type Queryable, sql } from './database'

export type FlagState = 'open' | 'dismissed' | 'voided'

export interface NewFlag {
  readonly flagId: string
  readonly ruleId: string
  readonly kind: AbuseKind
  /** Acts, accounts, kilometres or days, as the kind counts them. */
  readonly measured: number
  /** The tier that verifies the entry when the flag is dismissed; null when the entry does not wait for it. */
  readonly holdsTier: EvidenceTier | null
}

export interface FlaggedAction {
  readonly citizenId: string
  readonly actionId: string
}

/** What a flag is about; without an entry when claims were refused. */
interface FlaggedBooks {
  readonly citizenId: string
  readonly actionId: string | null
}

const insertFlags = sql(
  'raise-flags',
  `insert into abuse_flag (citizen_id, flag_id, action_id, rule_id, rule_kind, measured, holds_tier, raised_at)
  select $1, flag_id, $2, rule_id, rule_kind, measured, holds_tier, $3
  from unnest($4::uuid[], $5::text[], $6::text[], $7::bigint[], $8::text[])
    as f (flag_id, rule_id, rule_kind, measured, holds_tier)
  on conflict (citizen_id, action_id, rule_id) do nothing`,
)

/** Raises flags about an action, in the transaction of its entry; of one rule it has one flag. */
export const raiseFlags = async (
  tx: Queryable,
  { citizenId, actionId }: FlaggedAction,
  flags: readonly NewFlag[],
  at: Date,
): Promise<void> => {
  if (flags.length === 0) return
  await tx.query(insertFlags, [
    ...[citizenId, actionId, at],
    flags.map(({ flagId }) => flagId),
    flags.map(({ ruleId }) => ruleId),
    flags.map(({ kind }) => kind),
    flags.map(({ measured }) => measured),
    flags.map(({ holdsTier }) => holdsTier),
  ])
}

const insertOrRaise = sql(
  'raise-refusal-flag',
  `with standing as (
    update abuse_flag set measured = greatest(measured, $5)
    where citizen_id = $1 and rule_id = $3 and action_id is null and state = 'open' returning 1
  )
  insert into abuse_flag (citizen_id, flag_id, action_id, rule_id, rule_kind, measured, holds_tier, raised_at)
  select $1::uuid, $2::uuid, null, $3::text, $4::text, $5::bigint, null, $6::timestamptz
  where not exists (select from standing)`,
)

/** Raises a flag about refused claims, or what an open one measured: of one rule a citizen has one open. Under the lock. */
export const raiseRefusalFlag = async (
  tx: Queryable,
  citizenId: string,
  { flagId, ruleId, kind, measured }: NewFlag,
  at: Date,
): Promise<void> => {
  await tx.query(insertOrRaise, [citizenId, flagId, ruleId, kind, measured, at])
}

export interface StoredFlag extends FlaggedBooks, NewFlag {
  readonly raisedAt: Date
  readonly state: FlagState
  readonly handledAt: Date | null
  readonly reason: string | null
}

const flagColumns = `f.citizen_id as "citizenId", f.action_id as "actionId", f.flag_id as "flagId", f.rule_id as "ruleId",
  f.rule_kind as kind, f.measured, f.holds_tier as "holdsTier", f.raised_at as "raisedAt", f.state,
  f.handled_at as "handledAt", f.reason`

const selectFlags = sql(
  'flags-by-id',
  `select ${flagColumns} from abuse_flag f where f.flag_id = any($1::uuid[]) order by f.flag_id`,
)

export const findFlags = async (db: Queryable, flagIds: readonly string[]): Promise<StoredFlag[]> =>
  (await db.query<StoredFlag>(selectFlags, [flagIds])).rows

const updateFlags = sql(
  'handle-flags',
  `update abuse_flag set state = $3, handled_at = $4, handled_by = $5, reason = $6
  where citizen_id = $1 and flag_id = any($2::uuid[]) and state = 'open'`,
)

export interface Handling {
  readonly state: Exclude<FlagState, 'open'>
  readonly at: Date
  readonly by: string
  readonly reason: string
}

/** Those of the flags that are open are handled; answers how many. */
export const handleFlags = async (
  tx: Queryable,
  citizenId: string,
  flagIds: readonly string[],
  { state, at, by, reason }: Handling,
): Promise<number> => (await tx.query(updateFlags, [citizenId, flagIds, state, at, by, reason])).rowCount

const countHolding = sql(
  'flags-that-hold',
  `select count(*) as flags from abuse_flag
  where citizen_id = $1 and action_id = $2 and state = 'open' and holds_tier is not null`,
)

/** Whether an entry still waits for one of its flags. */
export const isHeld = async (tx: Queryable, { citizenId, actionId }: FlaggedAction): Promise<boolean> => {
  const { rows } = await tx.query<{ flags: number }>(countHolding, [citizenId, actionId])
  return (rows[0]?.flags ?? 0) > 0
}

/** The entry that a flag is about, as it stands now. */
export interface FlaggedEntry {
  readonly actionId: string
  readonly behaviourId: string
  readonly amountMilli: number
  readonly occurredAt: Date
  readonly tier: EvidenceTier
  readonly state: ActionState
  readonly points: number
  readonly methodology: string
}

export interface ListedFlag extends StoredFlag {
  readonly entry: FlaggedEntry | null
}

interface ListedRow extends StoredFlag {
  readonly entry: (Omit<FlaggedEntry, 'occurredAt'> & { readonly occurredAt: string }) | null
}

export interface FlaggedCitizen {
  readonly citizenId: string
  readonly pseudonym: string
  readonly frozenUntil: Date | null
  readonly wasVoided: boolean
  /** The flag by which the page is ordered. */
  readonly cursor: string
}

const citizenOfFlags = `c.citizen_id as "citizenId", c.pseudonym, b.frozen_until as "frozenUntil", g.cursor,
    exists (select from sanction s where s.citizen_id = c.citizen_id and s.kind = 'void') as "wasVoided"
  from g join citizen c using (citizen_id) join balance b using (citizen_id)`

const selectOpen = sql(
  'citizens-with-open-flags',
  `with g as (
    select citizen_id, min(flag_id::text) as cursor from abuse_flag where state = 'open' group by citizen_id
    having $1::text is null or min(flag_id::text) > $1 order by cursor limit $2
  )
  select ${citizenOfFlags} order by g.cursor`,
)
const selectHandled = sql(
  'citizens-with-handled-flags',
  `with g as (
    select citizen_id, max(flag_id::text) as cursor from abuse_flag where state <> 'open' group by citizen_id
    having $1::text is null or max(flag_id::text) < $1 order by cursor desc limit $2
  )
  select ${citizenOfFlags} order by g.cursor desc`,
)

export type FlagsAsked = 'open' | 'handled'

/** Citizens with open flags, who waited longest first; or with handled ones, the newest first. */
export const listFlaggedCitizens = async (
  db: Queryable,
  asked: FlagsAsked,
  after: string | null,
  limit: number,
): Promise<FlaggedCitizen[]> => {
  const statement = asked === 'open' ? selectOpen : selectHandled
  return (await db.query<FlaggedCitizen>(statement, [after, limit])).rows
}

// Of each citizen as many as staff can look at in one go; those that follow come when these are handled.
const selectListed = sql(
  'flags-of-citizens',
  `select ${flagColumns}, case when a.action_id is not null then jsonb_build_object('actionId', a.action_id,
      'behaviourId', a.behaviour_id, 'amountMilli', a.amount_milli, 'occurredAt', a.occurred_at, 'tier', a.tier,
      'state', a.state, 'points', a.award_points, 'methodology', a.methodology) end as entry
  from (
    select *, row_number() over (partition by citizen_id order by flag_id) as nth from abuse_flag
    where citizen_id = any($1::uuid[]) and (state = 'open') = $2
  ) f left join action a using (citizen_id, action_id)
  where f.nth <= $3 order by f.flag_id`,
)

export const listFlagsOf = async (
  db: Queryable,
  citizenIds: readonly string[],
  asked: FlagsAsked,
  mostEach: number,
): Promise<ListedFlag[]> => {
  const { rows } = await db.query<ListedRow>(selectListed, [citizenIds, asked === 'open', mostEach])
  return rows.map((row) => ({
    ...row,
    entry: row.entry && { ...row.entry, occurredAt: new Date(row.entry.occurredAt) },
  }))
}

const deleteHandled = sql('forget-flags', `delete from abuse_flag where handled_at < $1`)

/** Forgets flags that were handled before `before`; the sanctions that followed stay. */
export const forgetHandledFlags = async (db: Queryable, before: Date): Promise<number> =>
  (await db.query(deleteHandled, [before])).rowCount
