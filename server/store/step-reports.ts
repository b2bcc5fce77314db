import type { BeijingDay } from '@/domain/calendar/beijing'
import type { CountedWalk } from '@/domain/evidence/day-steps'
import { type Queryable, sql } from './database'

const selectWalks = sql(
  'walks-of-day',
  `select a.action_id as "actionId", a.amount_milli as "amountMilli",
    round(extract(epoch from coalesce(a.starts_at, a.occurred_at)) * 1000)::bigint as "startMs",
    round(extract(epoch from r.reported_at) * 1000)::bigint as "reportedAtMs"
  from action a left join step_report r using (citizen_id, action_id)
  where a.citizen_id = $1 and a.behaviour_id = $2 and a.day = $3::date and a.state not in ('refused', 'superseded')
  order by a.action_id`,
)

export interface BookedWalk extends CountedWalk {
  /** When it began, as far as it was told. */
  readonly startMs: number
  /** When the steps were read that it was booked from; null when it was tracked or declared. */
  readonly reportedAtMs: number | null
}

/** What of a behaviour stands in the books of a day, oldest first. */
export const listWalks = async (
  db: Queryable,
  citizenId: string,
  behaviourId: string,
  day: BeijingDay,
): Promise<BookedWalk[]> => (await db.query<BookedWalk>(selectWalks, [citizenId, behaviourId, day])).rows

export interface StoredStepReport {
  readonly citizenId: string
  readonly actionId: string
  readonly day: BeijingDay
  readonly source: 'wechat' | 'alipay' | 'typed'
  readonly steps: number
  readonly reportedAt: Date
}

const insertReport = sql(
  'insert-step-report',
  `insert into step_report (citizen_id, action_id, day, source, steps, reported_at) values ($1, $2, $3::date, $4, $5, $6)`,
)

export const storeStepReport = async (tx: Queryable, report: StoredStepReport): Promise<void> => {
  const { citizenId, actionId, day, source, steps, reportedAt } = report
  await tx.query(insertReport, [citizenId, actionId, day, source, steps, reportedAt])
}

interface StepsOfAccount {
  readonly source: 'wechat' | 'alipay' | 'typed'
  readonly subjectHash: Uint8Array
  readonly day: BeijingDay
}

const selectOwner = sql(
  'step-owner',
  `select coalesce(b.joined_to, o.citizen_id) as "citizenId" from step_owner o left join balance b using (citizen_id)
  where source = $1 and subject_hash = $2 and day = $3::date`,
)

/** The citizen for whom, or for whose joined account, the steps of a host's account were booked on that day, or null. */
export const findStepOwner = async (db: Queryable, { source, subjectHash, day }: StepsOfAccount) =>
  (await db.query<{ citizenId: string }>(selectOwner, [source, subjectHash, day])).rows[0]?.citizenId ?? null

const insertOwner = sql(
  'own-steps',
  `insert into step_owner (source, subject_hash, day, citizen_id) values ($1, $2, $3::date, $4) on conflict do nothing`,
)

/** Takes the steps of that account and day for the citizen. False when they are another citizen's. */
export const ownSteps = async (tx: Queryable, account: StepsOfAccount, citizenId: string): Promise<boolean> => {
  await tx.query(insertOwner, [account.source, account.subjectHash, account.day, citizenId])
  return (await findStepOwner(tx, account)) === citizenId
}
