import type { BeijingDay, Period } from '@/domain/calendar/beijing'
import type { CountedAct } from '@/domain/evidence/count-once'
import type { EntryState, EvidenceTier } from '@/domain/evidence/tier'
import type { TimeWindow } from '@/domain/evidence/time-window'
import type { ActionState } from '@/domain/ledger/correction'
import type { AwardCut } from '@/domain/points/award'
import type { ActivityUnit, Category } from '@/domain/units'
import { type Queryable, sql } from './database'

/** What a citizen did already that bears on one more action. */
export interface Usage {
  /** Actions that count on the day of the act, with when they took place; their journeys and keys are another question (`listColliding`). */
  readonly sameDayActions: readonly (CountedAct & { readonly occurredAtMs: number })[]
  /** What counted for points of this behaviour, on the day and in the month of the act. */
  readonly countedTodayMilli: number
  readonly countedThisMonthMilli: number
  /** Points of all behaviours on the day of the act. */
  readonly pointsToday: number
  /** Lines of the running month, and its grams by state. */
  readonly linesThisMonth: number
  readonly monthGrams: Readonly<Record<EntryState, number>>
}

export interface UsageQuestion {
  readonly citizenId: string
  readonly behaviourId: string
  readonly day: BeijingDay
  /** The month of the act. */
  readonly monthOfAct: Period
  /** The running month, by days and by the instant at which it began. */
  readonly runningMonth: Period
  readonly runningMonthBegan: Date
}

// One statement, so that caps are decided from one moment, and after the citizen's lock, so that the moment lasts.
/** The window of an action as json, or null. Moments are whole milliseconds, as they were given. */
export function windowOf(table: string): string {
  const milliseconds = (column: string) => `round(extract(epoch from ${table}.${column}) * 1000)::bigint`
  return `case when ${table}.starts_at is not null then
      jsonb_build_object('startMs', ${milliseconds('starts_at')}, 'endMs', ${milliseconds('ends_at')}) end`
}

export const usageColumns = `
    (select coalesce(jsonb_agg(jsonb_build_object('actionId', action_id, 'behaviourId', behaviour_id, 'day', day, 'tier', tier,
        'amountMilli', amount_milli, 'unit', unit, 'window', null, 'sharesKey', false,
        'occurredAtMs', round(extract(epoch from occurred_at) * 1000)::bigint) order by action_id), '[]')
      from action where citizen_id = $1 and day = $3::date and state not in ('refused', 'superseded')) as "sameDayActions",
    (select coalesce(sum(counted_milli) filter (where day = $3::date), 0)::bigint from action
      where citizen_id = $1 and behaviour_id = $2 and day >= $4::date and day < $5::date
        and state not in ('refused', 'superseded')) as "countedTodayMilli",
    (select coalesce(sum(counted_milli), 0)::bigint from action
      where citizen_id = $1 and behaviour_id = $2 and day >= $4::date and day < $5::date
        and state not in ('refused', 'superseded')) as "countedThisMonthMilli",
    (select coalesce(sum(points_earned), 0)::bigint from citizen_day where citizen_id = $1 and day = $3::date) as "pointsToday",
    -- Booking ids begin with their time: those of the month are a range of the key.
    (select count(*) from booking where citizen_id = $1 and booking_id >= $8::uuid) as "linesThisMonth",
    (select jsonb_build_object('declared', coalesce(sum(declared_grams), 0), 'pending', coalesce(sum(pending_grams), 0),
        'verified', coalesce(sum(verified_grams), 0))
      from citizen_day where citizen_id = $1 and day >= $6::date and day < $7::date) as "monthGrams"`

const selectUsage = sql('usage', `select ${usageColumns}`)

/** The values of `usageColumns`; the first is the citizen. */
export const usageValues = (question: UsageQuestion): string[] => {
  const { citizenId, behaviourId, day, monthOfAct, runningMonth, runningMonthBegan } = question
  return [
    ...[citizenId, behaviourId, day, monthOfAct.start, monthOfAct.end, runningMonth.start, runningMonth.end],
    lowestIdAt(runningMonthBegan),
  ]
}

export const readUsage = async (tx: Queryable, question: UsageQuestion): Promise<Usage> => {
  const { rows } = await tx.query<Usage>(selectUsage, usageValues(question))
  const [usage] = rows
  if (!usage) throw new Error('a statement without a from clause gave no row')
  return usage
}

/** The lowest UUID of version 7 of an instant. */
export const lowestIdAt = (instant: Date): string => {
  const time = instant.getTime().toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`
}

export interface StoredAction {
  readonly citizenId: string
  readonly actionId: string
  /** The citizen's own account, a source or a family member. */
  readonly accountId: string
  readonly behaviourId: string
  readonly category: Category
  readonly amountMilli: number
  readonly countedMilli: number
  readonly unit: ActivityUnit
  readonly occurredAt: Date
  readonly day: BeijingDay
  readonly districtId: string | null
  /** The tier in force: of the strongest evidence that was accepted. */
  readonly tier: EvidenceTier
  /** Who reported it, with its own id there: 'citizen', a staff member, a data source. */
  readonly source: string
  readonly externalId: string | null
  readonly window: TimeWindow | null
  readonly methodology: string
  readonly factorMilli: number
  readonly grams: number
  readonly points: number
  readonly cuts: readonly AwardCut[]
  readonly loggedAt: Date
  readonly state: ActionState
}

// Evidence that was shown stands in a row of its own; a self-declaration has none.
const insertAction = sql(
  'insert-action',
  `with shown as (
    insert into action_evidence (citizen_id, action_id, evidence_no, tier, state, added_at)
    select $1, $2, 1, $11, case $18 when 'pending' then 'pending' else 'accepted' end, $17 where $11 <> 'self'
  )
  insert into action (citizen_id, action_id, account_id, behaviour_id, category, amount_milli, counted_milli, unit,
    occurred_at, day, district_id, tier, source, methodology, factor_milli, grams, award_points, award_cuts, logged_at, state,
    external_id, starts_at, ends_at)
  values ($1, $2, $20, $3, $4, $5, $6, $7, $8, $9::date, $10, $11, $19, $12, $13, $14, $15, $16::jsonb, $17, $18, $21, $22, $23)`,
)

export const storeAction = async (tx: Queryable, action: StoredAction): Promise<void> => {
  await tx.query(insertAction, [
    action.citizenId,
    action.actionId,
    action.behaviourId,
    action.category,
    action.amountMilli,
    action.countedMilli,
    action.unit,
    action.occurredAt,
    action.day,
    action.districtId,
    action.tier,
    action.methodology,
    action.factorMilli,
    action.grams,
    action.points,
    JSON.stringify(action.cuts),
    action.loggedAt,
    action.state,
    action.source,
    action.accountId,
    action.externalId,
    ...windowColumns(action.window),
  ])
}

const windowColumns = (window: TimeWindow | null): [Date | null, Date | null] =>
  window ? [new Date(window.startMs), new Date(window.endMs)] : [null, null]

const selectAction = sql(
  'action',
  `select citizen_id as "citizenId", action_id as "actionId", account_id as "accountId", behaviour_id as "behaviourId", category,
    amount_milli as "amountMilli", counted_milli as "countedMilli", unit, occurred_at as "occurredAt", day,
    district_id as "districtId", tier, source, external_id as "externalId", ${windowOf('action')} as "window", methodology,
    factor_milli as "factorMilli", grams, award_points as points, award_cuts as cuts, logged_at as "loggedAt", state
  from action where citizen_id = $1 and action_id = $2`,
)

export const findAction = async (db: Queryable, citizenId: string, actionId: string): Promise<StoredAction | null> =>
  (await db.query<StoredAction>(selectAction, [citizenId, actionId])).rows[0] ?? null

const updateWindow = sql(
  'set-journey-window',
  'update action set starts_at = $3, ends_at = $4 where citizen_id = $1 and action_id = $2',
)

/** Evidence that came later tells when the journey was made. */
export const setWindow = async (
  tx: Queryable,
  { citizenId, actionId }: Pick<StoredAction, 'citizenId' | 'actionId'>,
  window: TimeWindow,
): Promise<void> => {
  await tx.query(updateWindow, [citizenId, actionId, ...windowColumns(window)])
}

export interface ActionStep {
  readonly at: Date
  readonly kind: string
  readonly from: EntryState | null
  readonly to: EntryState | null
  readonly reason: string | null
}

const selectSteps = sql(
  'action-steps',
  `select b.booked_at as at, b.kind, g.from_state as "from", g.to_state as "to", b.reason
  from booking b left join gram_entry g using (citizen_id, booking_id)
  where b.citizen_id = $1 and b.action_id = $2 order by b.booking_id, g.line`,
)

/** Every booking of an action, oldest first. */
export const listActionSteps = async (db: Queryable, citizenId: string, actionId: string): Promise<ActionStep[]> =>
  (await db.query<ActionStep>(selectSteps, [citizenId, actionId])).rows
