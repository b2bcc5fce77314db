import type { ActFacts } from '@/domain/abuse/judge-act'
import type { TimedPlace } from '@/domain/evidence/photo-place'
import { type Queryable, sql } from './database'

/** What names the exchange point of an act: the number of its ticket, or the point itself. */
export type Station =
  | { readonly kind: 'ticket'; readonly number: number }
  | { readonly kind: 'exchange-point'; readonly exchangePointId: string }

/** A stretch of time that a rule looks at, and where it may stop to count. */
export interface Counting {
  readonly since: Date
  readonly most: number
}

/** What rules ask about one more act; null where no rule asks, or where there is nothing to ask about. */
export interface FactsQuestion {
  readonly citizenId: string
  /** The action itself, when it is in the books already. */
  readonly actionId: string | null
  readonly sameBehaviour: {
    readonly behaviourId: string
    readonly after: Date
    readonly before: Date
    readonly days: readonly string[]
    readonly most: number
  } | null
  readonly device: (Counting & { readonly installHash: Uint8Array }) | null
  readonly station: (Counting & { readonly station: Station }) | null
  readonly deviceAccounts: { readonly subjectHash: Uint8Array; readonly most: number } | null
  readonly addressAccounts: { readonly subjectHash: Uint8Array; readonly most: number } | null
  readonly places: { readonly after: Date; readonly before: Date } | null
  readonly midnights: { readonly at: readonly Date[]; readonly minutes: number; readonly most: number } | null
}

export interface KnownFacts extends ActFacts {
  /** Where the code or ticket of the act belongs. */
  readonly exchangePoint: { readonly id: string; readonly latitude: number; readonly longitude: number } | null
}

const accountsOn = (hash: string, most: string) =>
  `(select count(*) from (
      select from account_sighting where subject_hash = ${hash}::bytea and citizen_id <> $1 limit ${most}::int
    ) s)`

// One statement for all rules. Nothing is counted further than a rule needs it, so that a busy station costs no more than
// a quiet one.
const selectFacts = sql(
  'act-facts',
  `with point as (
    select exchange_point_id as id, latitude, longitude from exchange_point
    where exchange_point_id = coalesce($9::text, (select exchange_point_id from place_ticket where ticket_number = $10::int))
  )
  select
    (select coalesce(jsonb_agg(round(extract(epoch from occurred_at) * 1000)::bigint), '[]') from (
      select occurred_at from action where citizen_id = $1 and behaviour_id = $3 and day = any($4::date[])
        and occurred_at > $5 and occurred_at < $6
        and state <> 'superseded' and action_id is distinct from $2::uuid limit $7::int
    ) a) as "sameBehaviourAtMs",
    (select count(*) from (
      select from act_trace where install_hash = $8::bytea and traced_at > $11 limit $12::int
    ) d) as "actsOfDevice",
    ${accountsOn('$13', '$14')} as "otherAccountsOfDevice",
    (select count(*) from (
      select from act_trace where exchange_point_id = (select id from point) and traced_at > $15 limit $16::int
    ) p) as "actsOfStation",
    ${accountsOn('$17', '$18')} as "otherAccountsOfAddress",
    (select coalesce(jsonb_agg(jsonb_build_object('latitudeMilli', latitude_milli, 'longitudeMilli', longitude_milli,
        'atMs', round(extract(epoch from at) * 1000)::bigint)), '[]') from (
      select at, latitude_milli, longitude_milli from act_place
      where citizen_id = $1 and at > $19 and at < $20 and action_id is distinct from $2::uuid order by at desc limit 50
    ) w) as places,
    (select coalesce(jsonb_agg(acts order by midnight), '[]') from (
      select midnight, (select count(*) from (
        select from act_trace t where t.citizen_id = $1 and t.traced_at >= midnight
          and t.traced_at < midnight + make_interval(mins => $22::int) limit $23::int
      ) n) as acts from unnest($21::timestamptz[]) as midnight
    ) m) as "actsAfterMidnight",
    (select to_jsonb(point) from point) as "exchangePoint"`,
)

/** What else happened that the rules look at. */
export const readActFacts = async (tx: Queryable, question: FactsQuestion): Promise<KnownFacts> => {
  const { citizenId, actionId, sameBehaviour, device, station, deviceAccounts, addressAccounts, places, midnights } =
    question
  const of = station?.station
  const { rows } = await tx.query<KnownFacts>(selectFacts, [
    citizenId,
    actionId,
    ...[sameBehaviour?.behaviourId ?? null, sameBehaviour?.days ?? [], sameBehaviour?.after ?? null],
    ...[sameBehaviour?.before ?? null, sameBehaviour?.most ?? 0],
    device?.installHash ?? null,
    of?.kind === 'exchange-point' ? of.exchangePointId : null,
    of?.kind === 'ticket' ? of.number : null,
    ...[device?.since ?? null, device?.most ?? 0],
    ...[deviceAccounts?.subjectHash ?? null, deviceAccounts?.most ?? 0],
    ...[station?.since ?? null, station?.most ?? 0],
    ...[addressAccounts?.subjectHash ?? null, addressAccounts?.most ?? 0],
    ...[places?.after ?? null, places?.before ?? null],
    (midnights?.at ?? []).map((midnight) => midnight.toISOString()),
    ...[midnights?.minutes ?? 0, midnights?.most ?? 0],
  ])
  const [facts] = rows
  if (!facts) throw new Error('a statement without a from clause gave no row')
  return facts
}

export interface ActTrace {
  readonly citizenId: string
  readonly actionId: string
  readonly at: Date
  readonly installHash: Uint8Array | null
  readonly exchangePointId: string | null
  readonly places: readonly TimedPlace[]
  /** The install and the address, hashed for the accounts that are seen there. */
  readonly seenAt: readonly Uint8Array[]
}

const insertTrace = sql(
  'trace-act',
  `with place as (
    insert into act_place (citizen_id, action_id, at, latitude_milli, longitude_milli, traced_at)
    select $1, $2, at, latitude_milli, longitude_milli, $3
    from unnest($6::timestamptz[], $7::int[], $8::int[]) as p (at, latitude_milli, longitude_milli)
    on conflict do nothing
  ),
  sighting as (
    insert into account_sighting (subject_hash, citizen_id, seen_at)
    select hash, $1, $3 from unnest(array[$9::bytea, $10::bytea]) as hash where hash is not null
    on conflict do nothing
  )
  insert into act_trace as t (citizen_id, action_id, traced_at, install_hash, exchange_point_id) values ($1, $2, $3, $4, $5)
  on conflict (citizen_id, traced_at, action_id)
    do update set exchange_point_id = coalesce(excluded.exchange_point_id, t.exchange_point_id)`,
)

export const traceAct = async (tx: Queryable, trace: ActTrace): Promise<void> => {
  const { citizenId, actionId, at, installHash, exchangePointId, places, seenAt } = trace
  await tx.query(insertTrace, [
    ...[citizenId, actionId, at, installHash, exchangePointId],
    places.map(({ atMs }) => new Date(atMs).toISOString()),
    places.map(({ latitudeMilli }) => latitudeMilli),
    places.map(({ longitudeMilli }) => longitudeMilli),
    ...[seenAt[0] ?? null, seenAt[1] ?? null],
  ])
}

const forget = (table: string, column: string) =>
  sql(
    `forget-${table.replaceAll('_', '-')}`,
    `delete from ${table} where ctid in (select ctid from ${table} where ${column} < $1 limit 5000)`,
  )
const deleteOld = [
  forget('act_trace', 'traced_at'),
  forget('act_place', 'traced_at'),
  forget('account_sighting', 'seen_at'),
]

/** Forgets some of what was traced before `before`; answers how many rows. */
export const forgetTraces = async (db: Queryable, before: Date): Promise<number> => {
  let forgotten = 0
  for (const statement of deleteOld) forgotten += (await db.query(statement, [before])).rowCount
  return forgotten
}
