import {
  type LetterKind,
  type Message,
  type MessageHost,
  type MessageKind,
  type MessageTopic,
  subjectOf,
  TOPIC_OF_KIND,
} from '@/domain/inbox/message'
import { type Queryable, sql } from './database'

export type LeftMessage = Message & { readonly citizenId: string; readonly messageId: string; readonly at: Date }

const insertMessage = sql(
  'leave-message',
  `insert into inbox_message (citizen_id, message_id, kind, facts, subject, left_at)
  values ($1, $2, $3, $4::jsonb, $5, $6)
  on conflict (citizen_id, kind, subject) do nothing`,
)

/**
 * Leaves a message in a citizen's inbox, in the transaction of what it tells of. The same kind about the same subject is
 * left once. `messageId` is a new time-ordered id: the inbox is read by it, newest first.
 */
export const leaveMessage = async (tx: Queryable, left: LeftMessage): Promise<void> => {
  const { citizenId, messageId, at, kind, facts } = left
  await tx.query(insertMessage, [citizenId, messageId, kind, JSON.stringify(facts), subjectOf(left), at])
}

export interface InboxMessage {
  readonly id: string
  readonly kind: MessageKind
  readonly facts: unknown
  readonly leftAt: Date
  readonly isRead: boolean
}

const selectMessages = sql(
  'select-messages',
  `select message_id as id, kind, facts, left_at as "leftAt", read_at is not null as "isRead"
  from inbox_message
  where citizen_id = $1 and ($2::uuid is null or message_id < $2)
  order by message_id desc
  limit $3`,
)

/** The messages before `before`, or the newest, newest first. */
export const listInbox = async (
  db: Queryable,
  citizenId: string,
  before: string | null,
  limit: number,
): Promise<InboxMessage[]> => {
  const { rows } = await db.query<InboxMessage>(selectMessages, [citizenId, before, limit])
  return rows
}

const countUnreadOf = sql(
  'count-unread-messages',
  'select count(*) as unread from inbox_message where citizen_id = $1 and read_at is null',
)

export const countUnread = async (db: Queryable, citizenId: string): Promise<number> => {
  const { rows } = await db.query<{ unread: number }>(countUnreadOf, [citizenId])
  return rows[0]?.unread ?? 0
}

const updateRead = sql(
  'mark-messages-read',
  'update inbox_message set read_at = $3 where citizen_id = $1 and message_id <= $2 and read_at is null',
)

/** What was left up to this message has been seen; what came while it was read has not. */
export const markRead = async (tx: Queryable, citizenId: string, upTo: string, at: Date): Promise<void> => {
  await tx.query(updateRead, [citizenId, upTo, at])
}

const deleteOld = sql(
  'forget-messages',
  `delete from inbox_message where (citizen_id, message_id) in (
    select citizen_id, message_id from inbox_message where left_at < $1 order by left_at limit 5000
  )`,
)

/** Forgets some of the messages left before `before`; answers how many. */
export const forgetMessages = async (db: Queryable, before: Date): Promise<number> =>
  (await db.query(deleteOld, [before])).rowCount

const addGrants = sql(
  'grant-messages',
  `insert into message_grant (citizen_id, host, topic, times_left, granted_at)
  select $1, $2, topic, 1, $4 from unnest($3::text[]) as topic
  on conflict (citizen_id, host, topic) do update
  set times_left = message_grant.times_left + 1, granted_at = excluded.granted_at`,
)

/** Once more the platform may deliver one message of each of these topics. */
export const grantMessages = async (
  tx: Queryable,
  citizenId: string,
  host: MessageHost,
  topics: readonly MessageTopic[],
  at: Date,
): Promise<void> => {
  await tx.query(addGrants, [citizenId, host, topics, at])
}

export type WaitingMessage = Message<LetterKind> & {
  readonly citizenId: string
  readonly messageId: string
  readonly leftAt: Date
  /** Whose address it goes to: that of the citizen, or of one whose books were joined to theirs. */
  readonly addressOf: string
  readonly sealed: Uint8Array
}

const selectWaiting = sql(
  'select-messages-to-hand-on',
  `select m.citizen_id as "citizenId", m.message_id as "messageId", m.kind, m.facts,
    m.left_at as "leftAt", a.citizen_id as "addressOf", a.sealed
  from inbox_message m
  join lateral (
    select citizen_id, sealed from message_address
    where host = $2 and citizen_id in (
      select m.citizen_id union all select citizen_id from balance where joined_to = m.citizen_id
    )
    order by kept_at desc limit 1
  ) a on true
  where m.handed_on_at is null and m.left_at > $1 and coalesce(m.hand_on_after <= $5, true) and exists (
    select from message_grant g where g.citizen_id = m.citizen_id and g.host = $2 and g.times_left > 0
      and g.topic = ($3::jsonb ->> m.kind)
  )
  order by m.left_at
  limit $4`,
)

/** Messages left after `since` that a platform is allowed to deliver and knows where to, the oldest first. */
export const listWaiting = async (
  db: Queryable,
  host: MessageHost,
  { since, now, limit }: { readonly since: Date; readonly now: Date; readonly limit: number },
): Promise<WaitingMessage[]> => {
  const values = [since, host, JSON.stringify(TOPIC_OF_KIND), limit, now]
  return (await db.query<WaitingMessage>(selectWaiting, values)).rows
}

const lockWaiting = sql(
  'lock-message-to-hand-on',
  'select from inbox_message where citizen_id = $1 and message_id = $2 and handed_on_at is null for update',
)

const updateHandedOn = sql(
  'hand-message-on',
  `with granted as (
    update message_grant set times_left = times_left - 1
    where citizen_id = $1 and host = $3 and topic = $4 and times_left > 0
    returning citizen_id
  )
  update inbox_message set handed_on_at = $5
  where citizen_id = $1 and message_id = $2 and exists (select from granted)`,
)

/**
 * Uses one allowance up for this message; false when there is none left, or when it was handed on already. The message is
 * locked first: of two who claim it at once, the second must see that it is gone before it touches the allowance.
 */
export const claimHandingOn = async (
  tx: Queryable,
  { citizenId, messageId }: Pick<WaitingMessage, 'citizenId' | 'messageId'>,
  host: MessageHost,
  topic: MessageTopic,
  at: Date,
): Promise<boolean> => {
  const { rowCount } = await tx.query(lockWaiting, [citizenId, messageId])
  return rowCount === 1 && (await tx.query(updateHandedOn, [citizenId, messageId, host, topic, at])).rowCount === 1
}

const updateGivenBack = sql(
  'give-message-back',
  `with back as (
    update inbox_message set given_back_times = given_back_times + 1,
      handed_on_at = case when given_back_times < cardinality($5::timestamptz[]) then null else handed_on_at end,
      hand_on_after = ($5::timestamptz[])[given_back_times + 1]
    where citizen_id = $1 and message_id = $2 and handed_on_at is not null
    returning citizen_id
  )
  update message_grant set times_left = times_left + 1
  where citizen_id = $1 and host = $3 and topic = $4 and exists (select from back)`,
)

/**
 * The platform did not take the message, and will not deliver it: the allowance is there again, and the message waits
 * until the next of `retries`. When it was given back as often as those are, it stays in the inbox alone.
 */
export const giveBack = async (
  tx: Queryable,
  { citizenId, messageId }: Pick<WaitingMessage, 'citizenId' | 'messageId'>,
  {
    host,
    topic,
    retries,
  }: { readonly host: MessageHost; readonly topic: MessageTopic; readonly retries: readonly Date[] },
): Promise<void> => {
  await tx.query(updateGivenBack, [citizenId, messageId, host, topic, retries.map((at) => at.toISOString())])
}

const deleteGrant = sql(
  'drop-message-grant',
  'delete from message_grant where citizen_id = $1 and host = $2 and topic = $3 and granted_at <= $4',
)

/** The person took the yes back at the platform, at `at` or before. */
export const dropGrant = async (
  tx: Queryable,
  citizenId: string,
  { host, topic, at }: { readonly host: MessageHost; readonly topic: MessageTopic; readonly at: Date },
): Promise<void> => {
  await tx.query(deleteGrant, [citizenId, host, topic, at])
}
