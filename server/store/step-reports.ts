import type { BeijingDay } from '@/domain/calendar/beijing'
import type { CountedWalk } from '@/domain/evidence/day-steps'
import { type Queryable, sql } from './database'

const selectWalks = sql(
  'walks-of-day',
  `select action_id as "actionId", amount_milli as "amountMilli" from action
  where citizen_id = $1 and behaviour_id = $2 and day = $3::date and state not in ('refused', 'superseded')
  order by action_id`,
)

/** What of a behaviour stands in the books of a day, oldest first. */
export const listWalks = async (
  db: Queryable,
  citizenId: string,
  behaviourId: string,
  day: BeijingDay,
): Promise<CountedWalk[]> => (await db.query<CountedWalk>(selectWalks, [citizenId, behaviourId, day])).rows

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
