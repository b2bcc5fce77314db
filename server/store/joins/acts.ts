import type { Act } from '@/domain/join/find-overlap'
import { points } from '@/domain/units'
import { windowOf } from '../actions'
import { type Queryable, sql } from '../database'

const selectActs = sql(
  'counted-acts',
  `select action_id as "actionId", behaviour_id as "behaviourId", day, occurred_at as "occurredAt", amount_milli as "amountMilli",
    counted_milli as "countedMilli", tier, award_points as points,
    case when external_id is not null then source || ' ' || external_id end as "externalKey", ${windowOf('a')} as "window",
    array(select k.kind || ' ' || encode(k.key_hash, 'hex') from action_key k
      where k.citizen_id = a.citizen_id and k.action_id = a.action_id order by 1) as "naturalKeys",
    (select jsonb_build_object('reportedAtMs', round(extract(epoch from r.reported_at) * 1000)::bigint,
        'ofDay', (select max(d.steps) from step_report d join action o using (citizen_id, action_id)
          where d.citizen_id = a.citizen_id and d.day = a.day and o.state in ('declared', 'pending', 'verified')))
      from step_report r where r.citizen_id = a.citizen_id and r.action_id = a.action_id) as steps
  from action a where citizen_id = $1 and state in ('declared', 'pending', 'verified') order by occurred_at, action_id`,
)

/** The acts that count in the books of a citizen, oldest first. */
export const listCountedActs = async (tx: Queryable, citizenId: string): Promise<Act[]> => {
  type Row = Omit<Act, 'occurredAtMs' | 'points'> & { occurredAt: Date; points: number }
  const { rows } = await tx.query<Row>(selectActs, [citizenId])
  return rows.map(({ occurredAt, ...act }) => ({
    ...act,
    points: points(act.points),
    occurredAtMs: occurredAt.getTime(),
  }))
}

const selectOfAccounts = sql(
  'actions-of-accounts',
  'select action_id as "actionId" from action where citizen_id = $1 and account_id = any($2::uuid[])',
)

/** Every act, counting or not, of some of the sub-accounts of a citizen. */
export const listActionsOfAccounts = async (
  tx: Queryable,
  citizenId: string,
  accounts: readonly string[],
): Promise<ReadonlySet<string>> => {
  const { rows } = await tx.query<{ actionId: string }>(selectOfAccounts, [citizenId, accounts])
  return new Set(rows.map(({ actionId }) => actionId))
}
