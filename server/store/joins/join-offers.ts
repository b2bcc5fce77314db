import { type Queryable, sql } from '../database'

export interface JoinOffer {
  readonly citizenId: string
  readonly otherId: string
  readonly expiresAt: Date
  /** The join that came of it. */
  readonly joinId: string | null
}

const insertOffer = sql(
  'insert-join-offer',
  'insert into join_offer (ticket_hash, citizen_id, other_id, expires_at) values ($1, $2, $3, $4)',
)

export const storeJoinOffer = async (
  tx: Queryable,
  ticketHash: Uint8Array,
  { citizenId, otherId, expiresAt }: Omit<JoinOffer, 'joinId'>,
): Promise<void> => {
  await tx.query(insertOffer, [ticketHash, citizenId, otherId, expiresAt])
}

const selectOffer = sql(
  'lock-join-offer',
  `select citizen_id as "citizenId", other_id as "otherId", expires_at as "expiresAt", join_id as "joinId"
  from join_offer where ticket_hash = $1 for update`,
)

export const lockJoinOffer = async (tx: Queryable, ticketHash: Uint8Array): Promise<JoinOffer | null> =>
  (await tx.query<JoinOffer>(selectOffer, [ticketHash])).rows[0] ?? null

const updateOffer = sql('take-join-offer', 'update join_offer set join_id = $2 where ticket_hash = $1')

export const takeJoinOffer = async (tx: Queryable, ticketHash: Uint8Array, joinId: string): Promise<void> => {
  await tx.query(updateOffer, [ticketHash, joinId])
}

const deleteOffers = sql('forget-join-offers', 'delete from join_offer where expires_at < $1')

/** Forgets offers that ended before; answers how many. */
export const forgetJoinOffers = async (db: Queryable, endedBefore: Date): Promise<number> =>
  (await db.query(deleteOffers, [endedBefore])).rowCount
