import type { ActFacts } from '@/domain/abuse/judge-act'
import type { TimedPlace } from '@/domain/evidence/photo-place'
import { lowestIdAt, type Usage, usageColumns, type UsageQuestion, usageValues } from './actions'
import { type Queryable, sql, type SqlValue, type Statement } from './database'

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
  /** Acts within the time, and accounts; `most` is the larger of both limits. */
  readonly device: (Counting & { readonly installHash: Uint8Array }) | null
  readonly station: (Counting & { readonly station: Station }) | null
  readonly addressAccounts: { readonly subjectHash: Uint8Array; readonly most: number } | null
  readonly places: { readonly after: Date; readonly before: Date } | null
  readonly midnights: { readonly at: readonly Date[]; readonly minutes: number; readonly most: number } | null
  /** The install and the address where the citizen is seen from now on. */
  readonly sightings: { readonly subjectHashes: readonly Uint8Array[]; readonly at: Date } | null
}

/** All that the rules want to know but what `Usage` tells. */
export interface KnownFacts extends Omit<ActFacts, 'sameBehaviourAtMs'> {
  /** Where the code or ticket of the act belongs. */
  readonly exchangePoint: { readonly id: string; readonly latitude: number; readonly longitude: number } | null
}

const NONE: KnownFacts = {
  actsOfDevice: 0,
  otherAccountsOfDevice: 0,
  actsOfStation: 0,
  otherAccountsOfAddress: 0,
  places: [],
  actsAfterMidnight: [],
  exchangePoint: null,
}

type Answers = { readonly [Fact in keyof KnownFacts]?: KnownFacts[Fact] } & {
  readonly ownActs?: number
  readonly othersOfDevice?: { readonly accounts: number; readonly acts: number }
}

const factsOf = ({ ownActs = 0, othersOfDevice, ...answers }: Answers): KnownFacts => ({
  ...NONE,
  ...answers,
  actsOfDevice: ownActs + (othersOfDevice?.acts ?? 0),
  otherAccountsOfDevice: othersOfDevice?.accounts ?? 0,
})

/**
 * What else happened that the rules look at. In the same statement the citizen is seen at the install and the address, which
 * a refusal rolls back. Nothing is counted further than a rule needs it.
 */
export const readActFacts = async (tx: Queryable, question: FactsQuestion): Promise<KnownFacts> => {
  const { statement, values } = statementFor(question, {
    name: 'act-facts',
    columns: 'null',
    values: [question.citizenId],
  })
  const { rows } = await tx.query<Answers>(statement, values)
  return factsOf(rows[0] ?? {})
}

/** The same beside what bears on the act anyway, so that the rules cost no statement of their own. */
export const readUsageAndFacts = async (
  tx: Queryable,
  usageAsked: UsageQuestion,
  question: FactsQuestion,
): Promise<{ usage: Usage; facts: KnownFacts }> => {
  const base = { name: 'usage', columns: usageColumns, values: usageValues(usageAsked) }
  const { statement, values } = statementFor(question, base)
  const { rows } = await tx.query<Usage & Answers>(statement, values)
  const [row] = rows
  if (!row) throw new Error('a statement without a from clause gave no row')
  return { usage: row, facts: factsOf(row) }
}

/** Numbers the values of a statement as it is written; `$1` is the citizen. */
class Parameters {
  readonly values: SqlValue[]

  constructor(values: readonly SqlValue[]) {
    this.values = [...values]
  }

  readonly add = (value: SqlValue): string => `$${this.values.push(value)}`
}

interface Part {
  readonly letter: string
  readonly column: string
}

/** What the statement asks besides. */
interface Base {
  readonly name: string
  readonly columns: string
  readonly values: readonly SqlValue[]
}

const statements = new Map<string, Statement>()

/** A statement is planned once for each set of rules that have something to ask: most acts have neither place nor midnight. */
const statementFor = (question: FactsQuestion, base: Base): { statement: Statement; values: readonly SqlValue[] } => {
  const { values, add } = new Parameters(base.values)
  const point = question.station && pointOf(question.station.station, add)
  const parts = [
    ...deviceParts(question, add),
    addressPart(question, add),
    stationPart(question, add),
    placesPart(question, add),
    midnightsPart(question, add),
  ].filter((part) => part !== null)
  const sighting = question.sightings && sightingOf(question.sightings, add)
  const letters = [...parts.map(({ letter }) => letter), ...(sighting ? ['w'] : [])].join('')
  const name = `${base.name}-${letters}-${question.station?.station.kind ?? ''}`
  const known = statements.get(name)
  if (known) return { statement: known, values }
  const before = [...(point ? [`point as (${point})`] : []), ...(sighting ? [`sighting as (${sighting})`] : [])]
  const columns = [base.columns, ...parts.map(({ column }) => column)].join(',\n')
  const statement = sql(name, `${before.length === 0 ? '' : `with ${before.join(',\n')}\n`}select ${columns}`)
  statements.set(name, statement)
  return { statement, values }
}

type Add = Parameters['add']

const pointOf = (station: Station, add: Add): string => {
  const id =
    station.kind === 'exchange-point'
      ? `${add(station.exchangePointId)}::text`
      : `(select exchange_point_id from place_ticket where ticket_number = ${add(station.number)}::int)`
  return `select exchange_point_id as id, latitude, longitude from exchange_point where exchange_point_id = ${id}`
}

const sightingOf = ({ subjectHashes, at }: NonNullable<FactsQuestion['sightings']>, add: Add): string =>
  `insert into account_sighting (subject_hash, citizen_id, seen_at)
    select hash, $1, ${add(at)}::timestamptz
    from unnest(array[${add(subjectHashes[0] ?? null)}::bytea, ${add(subjectHashes[1] ?? null)}::bytea]) as hash
    where hash is not null on conflict do nothing`

// Booking ids begin with their time, but for a clock that was put back: the key leads to those of the last minutes. The
// limits inside keep the planner from joining with all bookings of everybody.
const deviceParts = ({ device }: FactsQuestion, add: Add): Part[] => {
  if (!device) return []
  const [hash, most] = [add(device.installHash), add(device.most)]
  const [firstId, since] = [add(lowestIdAt(device.since)), add(device.since)]
  const actsOf = (citizen: string) => `(select count(*) from (
        select from booking b where b.citizen_id = ${citizen} and b.booking_id >= ${firstId}::uuid
          and b.booked_at > ${since} and b.kind = 'action-logged' and b.actor = 'citizen' limit ${most}::int
      ) l)`
  return [
    { letter: 'd', column: `${actsOf('$1')} as "ownActs"` },
    {
      letter: 'i',
      column: `(select jsonb_build_object('accounts', count(*), 'acts', coalesce(sum(acts), 0)) from (
      select ${actsOf('s.citizen_id')} as acts from (
        select citizen_id from account_sighting where subject_hash = ${hash}::bytea and citizen_id <> $1 limit ${most}::int
      ) s
    ) o) as "othersOfDevice"`,
    },
  ]
}

const addressPart = ({ addressAccounts }: FactsQuestion, add: Add): Part | null =>
  addressAccounts && {
    letter: 'a',
    column: `(select count(*) from (
      select from account_sighting where subject_hash = ${add(addressAccounts.subjectHash)}::bytea and citizen_id <> $1
      limit ${add(addressAccounts.most)}::int
    ) s) as "otherAccountsOfAddress"`,
  }

const stationPart = ({ station }: FactsQuestion, add: Add): Part | null =>
  station && {
    letter: 's',
    column: `(select to_jsonb(point) from point) as "exchangePoint",
    (select count(*) from (
      select from act_place where exchange_point_id = (select id from point) and traced_at > ${add(station.since)}
      limit ${add(station.most)}::int
    ) u) as "actsOfStation"`,
  }

const placesPart = ({ places, actionId }: FactsQuestion, add: Add): Part | null =>
  places && {
    letter: 'p',
    column: `(select coalesce(jsonb_agg(jsonb_build_object('latitudeMilli', latitude_milli, 'longitudeMilli', longitude_milli,
        'atMs', round(extract(epoch from at) * 1000)::bigint)), '[]') from (
      select at, latitude_milli, longitude_milli from act_place
      where citizen_id = $1 and at > ${add(places.after)} and at < ${add(places.before)}
        and action_id is distinct from ${add(actionId)}::uuid order by at desc limit 50
    ) w) as places`,
  }

const midnightsPart = ({ midnights }: FactsQuestion, add: Add): Part | null => {
  if (!midnights) return null
  const { at, minutes, most } = midnights
  const began = add(at.map((midnight) => midnight.toISOString()))
  const firstId = add(at.map(lowestIdAt))
  const [within, limit] = [add(minutes), add(most)]
  return {
    letter: 'm',
    column: `(select jsonb_agg(acts order by began) from (
      select began, (select count(*) from (
        select from booking b where b.citizen_id = $1 and b.booking_id >= first_id
          and b.booked_at >= began and b.booked_at < began + make_interval(mins => ${within}::int)
          and b.kind = 'action-logged' and b.actor = 'citizen' limit ${limit}::int
      ) n) as acts from unnest(${began}::timestamptz[], ${firstId}::uuid[]) as midnight (began, first_id)
    ) m) as "actsAfterMidnight"`,
  }
}

export interface PlacedAct {
  readonly citizenId: string
  readonly actionId: string
  readonly at: Date
  readonly places: readonly (TimedPlace & { readonly exchangePointId: string | null })[]
}

const insertPlaces = sql(
  'place-act',
  `insert into act_place (citizen_id, action_id, at, latitude_milli, longitude_milli, exchange_point_id, traced_at)
  select $1, $2, at, latitude_milli, longitude_milli, exchange_point_id, $3
  from unnest($4::timestamptz[], $5::int[], $6::int[], $7::text[])
    as p (at, latitude_milli, longitude_milli, exchange_point_id)
  on conflict do nothing`,
)

/** Keeps where an act was, for the rules to look at later. */
export const placeAct = async (tx: Queryable, { citizenId, actionId, at, places }: PlacedAct): Promise<void> => {
  if (places.length === 0) return
  await tx.query(insertPlaces, [
    ...[citizenId, actionId, at],
    places.map(({ atMs }) => new Date(atMs).toISOString()),
    places.map(({ latitudeMilli }) => latitudeMilli),
    places.map(({ longitudeMilli }) => longitudeMilli),
    places.map(({ exchangePointId }) => exchangePointId),
  ])
}

const forget = (table: string, column: string) =>
  sql(
    `forget-${table.replaceAll('_', '-')}`,
    `delete from ${table} where ctid in (select ctid from ${table} where ${column} < $1 limit 5000)`,
  )
const deletePlaces = forget('act_place', 'traced_at')
const deleteSightings = forget('account_sighting', 'seen_at')

/** Forgets some of the places that were kept before `before`; answers how many. */
export const forgetPlaces = async (db: Queryable, before: Date): Promise<number> =>
  (await db.query(deletePlaces, [before])).rowCount

/** Forgets some of the accounts that were seen before `before`; answers how many. */
export const forgetSightings = async (db: Queryable, before: Date): Promise<number> =>
  (await db.query(deleteSightings, [before])).rowCount
