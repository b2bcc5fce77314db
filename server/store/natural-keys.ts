import type { CountedAct } from '@/domain/evidence/count-once'
import type { NaturalKeyKind } from '@/domain/evidence/natural-key'
import type { TimeWindow } from '@/domain/evidence/time-window'
import { windowOf } from './actions'
import { type Queryable, sql } from './database'

/** What names an act among all acts of all people, as a keyed hash in hexadecimal. */
export interface HashedKey {
  readonly kind: NaturalKeyKind
  readonly hash: string
}

const wanted = `(select kind, decode(hash, 'hex') as key_hash from unnest($3::text[], $4::text[]) as given (kind, hash))`

// Journeys are looked up by their beginning, up to the longest that the domain allows before the window.
const selectColliding = sql(
  'colliding-actions',
  `with held as (
    select n.citizen_id, n.action_id, n.kind from natural_key n join ${wanted} w using (kind, key_hash)
  )
  select
    (select coalesce(jsonb_agg(jsonb_build_object('actionId', action_id, 'behaviourId', behaviour_id, 'day', day, 'tier', tier,
          'amountMilli', amount_milli, 'unit', unit, 'window', ${windowOf('a')},
          'sharesKey', action_id in (select action_id from held where citizen_id = $1)) order by action_id), '[]')
      from action a
      where citizen_id = $1 and state not in ('refused', 'superseded') and action_id is distinct from $2
        and (action_id in (select action_id from held where citizen_id = $1)
          or (starts_at > $5::timestamptz - interval '12 hours' and starts_at < $6 and ends_at > $5))) as acts,
    (select kind from held where citizen_id <> $1 limit 1) as "keyOfAnother"`,
)

export interface CollisionQuestion {
  readonly citizenId: string
  /** The action itself, when it is in the books already. */
  readonly actionId: string | null
  readonly keys: readonly HashedKey[]
  readonly window: TimeWindow | null
}

export interface Collisions {
  /** Actions of this citizen that count and hold one of the keys or run at the same time. */
  readonly acts: readonly CountedAct[]
  /** The kind of a key that an action of somebody else holds. */
  readonly keyOfAnother: NaturalKeyKind | null
}

export const findCollisions = async (tx: Queryable, question: CollisionQuestion): Promise<Collisions> => {
  const { citizenId, actionId, keys, window } = question
  if (keys.length === 0 && window === null) return { acts: [], keyOfAnother: null }
  const { rows } = await tx.query<Collisions>(selectColliding, [
    citizenId,
    actionId,
    ...columnsOf(keys),
    window && new Date(window.startMs),
    window && new Date(window.endMs),
  ])
  const [row] = rows
  if (!row) throw new Error('a statement without a from clause gave no row')
  return row
}

const columnsOf = (keys: readonly HashedKey[]): [string[], string[]] => [
  keys.map(({ kind }) => kind),
  keys.map(({ hash }) => hash),
]

// In the order of the key, so that two transactions never wait for each other in a ring.
const insertKeys = sql(
  'take-natural-keys',
  `with own as (
    insert into action_key (citizen_id, action_id, kind, key_hash)
    select $1::uuid, $2::uuid, kind, key_hash from ${wanted} w on conflict do nothing
  )
  insert into natural_key as held (kind, key_hash, citizen_id, action_id)
  select kind, key_hash, $1::uuid, $2::uuid from ${wanted} w order by kind, key_hash
  on conflict (kind, key_hash) do update set action_id = excluded.action_id
    where held.citizen_id = excluded.citizen_id and held.action_id = excluded.action_id
  returning kind`,
)

/**
 * Notes the keys of an action and takes those that no other action holds; answers the kind of one that is held, or null.
 * It waits for a transaction that is taking the same key: do it last.
 */
export const takeKeys = async (
  tx: Queryable,
  citizenId: string,
  actionId: string,
  keys: readonly HashedKey[],
): Promise<NaturalKeyKind | null> => {
  if (keys.length === 0) return null
  const { rows } = await tx.query<{ kind: NaturalKeyKind }>(insertKeys, [citizenId, actionId, ...columnsOf(keys)])
  return keys.find(({ kind }) => !rows.some((row) => row.kind === kind))?.kind ?? null
}

const deleteKeys = sql('free-natural-keys', 'delete from natural_key where citizen_id = $1 and action_id = $2')
const updateKeys = sql(
  'pass-natural-keys',
  'update natural_key set action_id = $3 where citizen_id = $1 and action_id = $2',
)

/** What a refused action named can be named by a true one. */
export const freeKeys = async (tx: Queryable, citizenId: string, actionId: string): Promise<void> => {
  await tx.query(deleteKeys, [citizenId, actionId])
}

/** The stronger entry takes the names of the weaker over, so that the act cannot come back through another door. */
export const passKeys = async (tx: Queryable, citizenId: string, from: string, to: string): Promise<void> => {
  await tx.query(updateKeys, [citizenId, from, to])
}

// What passed to a stronger entry comes back, unless that entry was given the same name itself.
const reclaimKeys = sql(
  'reclaim-natural-keys',
  `insert into natural_key as held (kind, key_hash, citizen_id, action_id)
  select kind, key_hash, citizen_id, action_id from action_key where citizen_id = $1 and action_id = $2 order by kind, key_hash
  on conflict (kind, key_hash) do update set action_id = excluded.action_id
    where held.citizen_id = excluded.citizen_id and not exists (
      select from action_key own where own.citizen_id = held.citizen_id and own.action_id = held.action_id
        and own.kind = held.kind and own.key_hash = held.key_hash
    )`,
)

/** A restored action takes its keys back, where nobody was given them in the meantime. */
export const takeKeysBack = async (tx: Queryable, citizenId: string, actionId: string): Promise<void> => {
  await tx.query(reclaimKeys, [citizenId, actionId])
}
