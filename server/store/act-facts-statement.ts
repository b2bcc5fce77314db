import { lowestIdAt } from './actions'
import type { FactsQuestion, Station } from './act-facts'
import { sql, type SqlValue, type Statement } from './database'

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
export interface Base {
  readonly name: string
  readonly columns: string
  readonly values: readonly SqlValue[]
}

const statements = new Map<string, Statement>()

/** A statement is planned once for each set of rules that have something to ask: most acts have neither place nor midnight. */
export const statementFor = (
  question: FactsQuestion,
  base: Base,
): { statement: Statement; values: readonly SqlValue[] } => {
  const { values, add } = new Parameters(base.values)
  const point = question.station && pointOf(question.station.station, add)
  const parts = [
    ...deviceParts(question, add),
    addressPart(question, add),
    stationPart(question, add),
    placesPart(question, add),
    midnightsPart(question, add),
    nearDaysPart(question, add),
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

const nearDaysPart = ({ nearDays }: FactsQuestion, add: Add): Part | null =>
  nearDays && {
    letter: 'n',
    column: `(select coalesce(jsonb_agg(round(extract(epoch from occurred_at) * 1000)::bigint), '[]') from action
      where citizen_id = $1 and behaviour_id = ${add(nearDays.behaviourId)} and day = any(${add(nearDays.days)}::date[])
        and state not in ('refused', 'superseded')) as "sameBehaviourNear"`,
  }
