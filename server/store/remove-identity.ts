import { type Queryable, sql } from './database'
import { type IdentityKind, listIdentities } from './identities'

// Also those of books that were joined to the citizen's.
const ofCitizen = 'citizen_id in (select citizen_id from balance where citizen_id = $1 or joined_to = $1)'

const deleteWays = sql('remove-identities', `delete from identity where ${ofCitizen} and kind = $2`)
const insertRemoval = sql(
  'write-identity-removal',
  'insert into identity_removal (citizen_id, removal_id, kind, version, removed_at) values ($1, $2, $3, $4, $5)',
)
const revokeOthers = sql(
  'revoke-other-sessions',
  `update session set revoked_at = $3 where ${ofCitizen} and token_hash <> $2 and revoked_at is null`,
)
const deleteAddress = sql(
  'drop-address-of-way',
  `with gone as (delete from message_address where ${ofCitizen} and host = $2)
  delete from message_grant where ${ofCitizen} and host = $2`,
)

export interface WayToRemove {
  readonly citizenId: string
  readonly kind: IdentityKind
  /** Of the privacy text that the person could read. */
  readonly version: string
  readonly removalId: string
  /** Of the session that asks: it alone goes on. Whoever came in by the way that goes is out. */
  readonly tokenHash: Uint8Array
  readonly now: Date
}

/**
 * Takes a way in away, with what was kept for it, under the citizen's lock. `last`: it is the only one, and nothing is done.
 * `none`: there is no such way.
 */
export const removeWay = async (tx: Queryable, way: WayToRemove): Promise<'removed' | 'last' | 'none'> => {
  const { citizenId, kind, version, removalId, tokenHash, now } = way
  const kinds = (await listIdentities(tx, citizenId)).map((identity) => identity.kind)
  if (!kinds.includes(kind)) return 'none'
  if (kinds.every((other) => other === kind)) return 'last'
  await tx.query(deleteWays, [citizenId, kind])
  await tx.query(insertRemoval, [citizenId, removalId, kind, version, now])
  await tx.query(revokeOthers, [citizenId, tokenHash, now])
  if (kind !== 'phone') await tx.query(deleteAddress, [citizenId, kind])
  return 'removed'
}
