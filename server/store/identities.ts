import { type Citizen, citizenColumns } from './citizens'
import { type Queryable, sql } from './database'

export type IdentityKind = 'phone' | 'wechat' | 'alipay'

/** A way in. Only a keyed hash of the phone number or of the host's id is kept. */
export interface Identity {
  readonly kind: IdentityKind
  readonly subjectHash: Uint8Array
  /** The last four digits of a phone number, so that the person recognises it; else empty. */
  readonly hint: string
}

const selectByIdentity = sql(
  'citizen-by-identity',
  `select ${citizenColumns}
  from identity i join balance b using (citizen_id) join citizen c on c.citizen_id = coalesce(b.joined_to, b.citizen_id)
  where i.kind = $1 and i.subject_hash = $2`,
)

/** Whose way in it is. That of books which were joined to others leads to those. */
export const findCitizenByIdentity = async (
  db: Queryable,
  { kind, subjectHash }: Pick<Identity, 'kind' | 'subjectHash'>,
): Promise<Citizen | null> => (await db.query<Citizen>(selectByIdentity, [kind, subjectHash])).rows[0] ?? null

const takeLock = sql('lock-identity', `select pg_advisory_xact_lock(hashtextextended($1 || encode($2, 'hex'), 0))`)

/** Orders those who look for one way in that nobody has yet, until the transaction ends. */
export const lockIdentity = async (
  tx: Queryable,
  { kind, subjectHash }: Pick<Identity, 'kind' | 'subjectHash'>,
): Promise<void> => {
  await tx.query(takeLock, [kind, subjectHash])
}

const insertIdentity = sql(
  'insert-identity',
  `insert into identity (kind, subject_hash, citizen_id, hint, created_at) values ($1, $2, $3, $4, $5)
  on conflict (kind, subject_hash) do nothing`,
)
const deletePhones = sql(
  'delete-other-phones',
  `delete from identity where citizen_id = $1 and kind = 'phone' and subject_hash <> $2`,
)

/** Gives the citizen a way in; false when it is somebody's already. A new phone number takes the place of the old one. */
export const addIdentity = async (
  tx: Queryable,
  citizenId: string,
  { kind, subjectHash, hint }: Identity,
  now: Date,
): Promise<boolean> => {
  const { rowCount } = await tx.query(insertIdentity, [kind, subjectHash, citizenId, hint, now])
  if (rowCount === 1 && kind === 'phone') await tx.query(deletePhones, [citizenId, subjectHash])
  return rowCount === 1
}

export interface KnownIdentity {
  readonly kind: IdentityKind
  readonly hint: string
  readonly since: Date
}

const selectIdentities = sql(
  'identities-of-citizen',
  `select i.kind, i.hint, i.created_at as since from identity i join balance b using (citizen_id)
  where b.citizen_id = $1 or b.joined_to = $1 order by i.created_at, i.kind`,
)

export const listIdentities = async (db: Queryable, citizenId: string): Promise<KnownIdentity[]> =>
  (await db.query<KnownIdentity>(selectIdentities, [citizenId])).rows
