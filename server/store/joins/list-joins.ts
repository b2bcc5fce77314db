import { type Queryable, sql } from '../database'

interface Side {
  readonly passbookNumber: string
  readonly pseudonym: string
}

export interface ListedJoin {
  readonly joinId: string
  readonly joinedAt: Date
  readonly undoneAt: Date | null
  readonly undoneReason: string | null
  readonly stayed: Side
  readonly wentIn: Side
  /** Ways in that are the joined account's own: with none, nobody could come back into it after a split. */
  readonly waysIn: number
  /** What came along and is here now. */
  readonly actions: number
  readonly grams: number
  readonly points: number
  readonly redemptions: number
  /** Acts that count once since the join, and would count twice. */
  readonly countedOnce: number
}

const side = (name: string) =>
  `jsonb_build_object('passbookNumber', ${name}.passbook_number, 'pseudonym', ${name}.pseudonym)`
const counting = `state in ('declared', 'pending', 'verified')`

const selectJoins = sql(
  'account-joins-of-holder',
  `select j.join_id as "joinId", j.joined_at as "joinedAt", j.undone_at as "undoneAt", j.undone_reason as "undoneReason",
    ${side('k')} as stayed, ${side('w')} as "wentIn",
    (select count(*)::int from identity i where i.citizen_id = j.absorbed_id) as "waysIn",
    came.actions, came.grams, came.points,
    jsonb_array_length(j.record->'redemptions') as redemptions, jsonb_array_length(j.record->'doubled') as "countedOnce"
  from account_join j join citizen k on k.citizen_id = j.keeper_id join citizen w on w.citizen_id = j.absorbed_id,
  lateral (
    select count(*)::int as actions, coalesce(sum(grams), 0)::bigint as grams, coalesce(sum(award_points), 0)::bigint as points
    from action a where a.citizen_id = j.keeper_id and ${counting}
      and a.account_id in (select value::uuid from jsonb_array_elements_text(j.record->'accounts'))
  ) came
  where j.keeper_id = any($1::uuid[]) or j.absorbed_id = any($1::uuid[])
  order by j.joined_at desc, j.join_id desc limit $2`,
)

/** The newest joins of these citizens, on either side, also those that were undone. */
export const listJoins = async (db: Queryable, citizenIds: readonly string[], limit: number): Promise<ListedJoin[]> =>
  (await db.query<ListedJoin>(selectJoins, [citizenIds, limit])).rows
