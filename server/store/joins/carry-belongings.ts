import { type Queryable, sql, type SqlValue } from '../database'
import type { Carry } from './carry-rows'

export interface GrantedTimes {
  readonly host: string
  readonly topic: string
  readonly times: number
}

/** What a person brought along that follows no act. */
export interface Belongings {
  readonly messages: readonly string[]
  readonly grants: readonly GrantedTimes[]
  readonly photos: readonly string[]
  readonly appeals: readonly string[]
  /** Joins of before there were sanctions have none. */
  readonly sanctions?: readonly string[]
}

const moveMessages = sql(
  'move-messages',
  `update inbox_message m set citizen_id = $2 where citizen_id = $1 and ($3::uuid[] is null or message_id = any($3))
    and not exists (select from inbox_message o where o.citizen_id = $2 and o.kind = m.kind and o.subject = m.subject)
  returning message_id as id`,
)
const movePhotos = sql(
  'move-photos',
  `update photo set citizen_id = $2 where citizen_id = $1 and (($3::uuid[] is null or photo_id = any($3))
    and ($4::uuid[] is null or action_id is null) or action_id = any($4)) returning photo_id as id`,
)
// Both may have appealed for the same claim: then each keeps a subject of its own.
const moveAppeals = sql(
  'move-appeals',
  `update appeal p set citizen_id = $2,
    subject_hash = case when p.state = 'open' and exists (
      select from appeal o where o.citizen_id = $2 and o.subject_hash = p.subject_hash and o.state = 'open'
    ) then uuid_send(p.appeal_id) else p.subject_hash end
  where citizen_id = $1 and (($3::uuid[] is null or appeal_id = any($3))
    and ($4::uuid[] is null or action_id is null) or action_id = any($4)) returning appeal_id as id`,
)
const moveSanctions = sql(
  'move-sanctions',
  `update sanction set citizen_id = $2 where citizen_id = $1 and (($3::uuid[] is null or sanction_id = any($3))
    and ($4::uuid[] is null or action_id is null) or action_id = any($4)) returning sanction_id as id`,
)
const selectGrants = sql(
  'grants-to-move',
  'select host, topic, times_left as times from message_grant where citizen_id = $1 and times_left > 0',
)
const moveGrants = sql(
  'move-grants',
  `with given as (
    update message_grant g set times_left = g.times_left - least(g.times_left, w.times)
    from unnest($3::text[], $4::text[], $5::int[]) as w (host, topic, times),
      (select host, topic, times_left from message_grant where citizen_id = $1) b
    where g.citizen_id = $1 and g.host = w.host and g.topic = w.topic and b.host = g.host and b.topic = g.topic
    returning g.host, g.topic, least(b.times_left, w.times) as times, g.granted_at
  )
  insert into message_grant (citizen_id, host, topic, times_left, granted_at)
  select $2::uuid, host, topic, times, granted_at from given
  on conflict (citizen_id, host, topic) do update set times_left = message_grant.times_left + excluded.times_left`,
)

const giveGrants = async (tx: Queryable, { from, to }: Carry, grants: readonly GrantedTimes[]): Promise<void> => {
  const columns = [grants.map(({ host }) => host), grants.map(({ topic }) => topic), grants.map(({ times }) => times)]
  await tx.query(moveGrants, [from, to, ...columns])
}

const idsOf = async (
  tx: Queryable,
  statement: ReturnType<typeof sql>,
  values: readonly SqlValue[],
): Promise<string[]> => (await tx.query<{ id: string }>(statement, values)).rows.map(({ id }) => id)

/** All of one person's goes over; answers what. A message that both had is left behind. */
export const carryBelongings = async (tx: Queryable, move: Carry): Promise<Belongings> => {
  const { from, to } = move
  const { rows: grants } = await tx.query<GrantedTimes>(selectGrants, [from])
  await giveGrants(tx, move, grants)
  return {
    messages: await idsOf(tx, moveMessages, [from, to, null]),
    grants,
    photos: await idsOf(tx, movePhotos, [from, to, null, null]),
    appeals: await idsOf(tx, moveAppeals, [from, to, null, null]),
    sanctions: await idsOf(tx, moveSanctions, [from, to, null, null]),
  }
}

/** What was brought along and is still there goes back; photos, appeals and sanctions that are about
 * an act follow the act. */
export const returnBelongings = async (
  tx: Queryable,
  move: Carry,
  { messages, grants, photos, appeals, sanctions = [] }: Belongings,
  acts: ReadonlySet<string>,
): Promise<void> => {
  const { from, to } = move
  await giveGrants(tx, move, grants)
  await tx.query(moveMessages, [from, to, messages])
  await tx.query(movePhotos, [from, to, photos, [...acts]])
  await tx.query(moveAppeals, [from, to, appeals, [...acts]])
  await tx.query(moveSanctions, [from, to, sanctions, [...acts]])
}

const reopenPhotos = sql(
  'judge-photos-again',
  `update photo set review = 'day-open', reason = null, decided_by = null, decided_at = null
  where citizen_id = $1 and action_id = any($2::uuid[]) and review = 'needless'`,
)

/** Photos of acts that are pending again are judged at the close of the day, as they would have been. */
export const judgePhotosAgain = async (tx: Queryable, citizenId: string, acts: readonly string[]): Promise<void> => {
  await tx.query(reopenPhotos, [citizenId, acts])
}
