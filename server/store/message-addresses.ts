import type { MessageHost } from '@/domain/inbox/message'
import { type Queryable, sql } from './database'

export interface MessageAddress {
  readonly citizenId: string
  readonly host: MessageHost
  readonly sealed: Uint8Array
}

/** What the seal of an address is bound to: its own row. */
export const addressBinding = (host: MessageHost, citizenId: string): string => `message-address ${host} ${citizenId}`

const upsertAddress = sql(
  'keep-message-address',
  `insert into message_address (citizen_id, host, sealed, kept_at)
  select $1::uuid, $2, $3, $4 where exists (
    select from message_grant where citizen_id = $1 and host = $2 and times_left > 0
  )
  on conflict (citizen_id, host) do update set sealed = excluded.sealed, kept_at = excluded.kept_at`,
)

/** Keeps where the host delivers to the citizen, while it may deliver anything; the newer takes the place of the older. */
export const keepAddress = async (tx: Queryable, address: MessageAddress, at: Date): Promise<void> => {
  const { citizenId, host, sealed } = address
  await tx.query(upsertAddress, [citizenId, host, sealed, at])
}

const deleteAddress = sql(
  'drop-message-address',
  'delete from message_address where citizen_id = $1 and host = $2 and sealed = $3',
)

/** Drops an address that leads nowhere, unless a newer one has taken its place. */
export const dropAddress = async (tx: Queryable, { citizenId, host, sealed }: MessageAddress): Promise<void> => {
  await tx.query(deleteAddress, [citizenId, host, sealed])
}

const deleteIdle = sql(
  'forget-message-addresses',
  `delete from message_address a where not exists (
    select from message_grant g where g.host = a.host and g.times_left > 0 and (
      g.citizen_id = a.citizen_id
      or g.citizen_id = (select joined_to from balance b where b.citizen_id = a.citizen_id)
    )
  )`,
)

/** Forgets the addresses of those who allow nothing any more. */
export const forgetIdleAddresses = async (db: Queryable): Promise<void> => {
  await db.query(deleteIdle)
}

const deleteGrants = sql(
  'revoke-messages',
  `with books as (select citizen_id from balance where citizen_id = $1 or joined_to = $1),
    gone as (delete from message_address where citizen_id in (select citizen_id from books))
  delete from message_grant where citizen_id in (select citizen_id from books)`,
)

/** Nothing may be delivered any more, and nobody knows where to. */
export const revokeMessages = async (tx: Queryable, citizenId: string): Promise<void> => {
  await tx.query(deleteGrants, [citizenId])
}
