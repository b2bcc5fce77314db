import { type Queryable, sql } from '../database'
import { booksOfActs, keptOf } from './kept-points'

const selectCorrected = sql(
  'corrected-since-join',
  `select distinct action_id as "actionId" from booking
  where citizen_id = $1 and booking_id > $2 and action_id is not null and join_id is null`,
)

/** The acts of a book that were corrected after the join: the ids of bookings and joins are ordered by time. */
export const listCorrectedSince = async (
  tx: Queryable,
  citizenId: string,
  joinId: string,
): Promise<ReadonlySet<string>> => {
  const { rows } = await tx.query<{ actionId: string }>(selectCorrected, [citizenId, joinId])
  return new Set(rows.map(({ actionId }) => actionId))
}

export interface Supersession {
  readonly weakerId: string
  readonly strongerId: string
}

const selectAcross = sql(
  'superseded-across',
  `select action_id as "weakerId", superseded_by as "strongerId" from action
  where citizen_id = $1 and state = 'superseded' and superseded_by is not null
    and (action_id = any($2::uuid[])) <> (superseded_by = any($2)) order by action_id`,
)

/** Of two acts of which one is among those named and the other is not: which ended which since they are in one book. */
export const listSupersededAcross = async (
  tx: Queryable,
  citizenId: string,
  acts: ReadonlySet<string>,
): Promise<Supersession[]> => (await tx.query<Supersession>(selectAcross, [citizenId, [...acts]])).rows

const levelAwards = sql(
  'level-awards',
  `with recursive ${booksOfActs}
  update action a set award_points = p.kept + p.netted
  from (
    select o.action_id, ${keptOf('= o.action_id', 'all')} as kept, ${keptOf(
      `in (
      with recursive chain as (
        select action_id from action where citizen_id = $1 and superseded_by = o.action_id
        union all
        select w.action_id from action w join chain on w.superseded_by = chain.action_id where w.citizen_id = $1
      )
      select action_id from chain
    )`,
      'all',
    )} as netted
    from action o where o.citizen_id = $1 and o.action_id = any($2::uuid[]) and o.state in ('declared', 'verified')
  ) p
  where a.citizen_id = $1 and a.action_id = p.action_id and greatest(0, a.award_points - p.netted) <> p.kept`,
)

/** Points that were spent are not taken back and do not come back: the award of an act is what it has of them, wherever. */
export const levelAwardsOf = async (tx: Queryable, citizenId: string, acts: ReadonlySet<string>): Promise<void> => {
  await tx.query(levelAwards, [citizenId, [...acts]])
}
