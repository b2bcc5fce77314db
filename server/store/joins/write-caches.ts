import type { EntryState } from '@/domain/evidence/tier'
import { type Queryable, sql } from '../database'
import type { PartsToWrite, WrittenBooking } from './write-parts'

/** Every sum that the bookings change, each by one statement. */
export const writeCaches = async (
  tx: Queryable,
  write: PartsToWrite,
  bookings: readonly WrittenBooking[],
): Promise<void> => {
  const lots = lotChanges(write, bookings)
  const days = dayChanges(write, bookings)
  await Promise.all([
    tx.query(openLots, [
      write.citizenId,
      lots.map(({ lotId }) => lotId),
      lots.map(({ lotId }) => dateOf(write, lotId).earnedOn),
      lots.map(({ lotId }) => dateOf(write, lotId).expiresOn),
    ]),
    tx.query(changeLots, [
      write.citizenId,
      lots.map(({ lotId }) => lotId),
      lots.map(({ available }) => available),
      lots.map(({ held }) => held),
      lots.map(({ earned }) => earned),
    ]),
    tx.query(changeDays, [write.citizenId, ...columnsOf(days), days.map(({ earned }) => earned)]),
    tx.query(queueDeltas, [write.citizenId, ...columnsOf(days), days.map(({ districtId }) => districtId)]),
    tx.query(changeBalance, [
      write.citizenId,
      sum(days, 'declared'),
      sum(days, 'pending'),
      sum(days, 'verified'),
      sum(lots, 'available'),
      sum(lots, 'held'),
      sum(days, 'actions'),
    ]),
  ])
}

const openLots = sql(
  'open-joined-lots',
  `insert into point_lot (citizen_id, lot_id, earned_on, expires_on, points, available, held)
  select $1::uuid, lot_id, earned_on, expires_on, 0, 0, 0 from unnest($2::uuid[], $3::date[], $4::date[]) as l (lot_id, earned_on, expires_on)
  on conflict (citizen_id, lot_id) do nothing`,
)
const changeLots = sql(
  'change-joined-lots',
  `update point_lot l set available = l.available + c.available, held = l.held + c.held, points = l.points + c.earned
  from unnest($2::uuid[], $3::bigint[], $4::bigint[], $5::bigint[]) as c (lot_id, available, held, earned)
  where l.citizen_id = $1 and l.lot_id = c.lot_id`,
)
const dayColumns = '$2::date[], $3::text[], $4::int[], $5::bigint[], $6::bigint[], $7::bigint[]'
const changeDays = sql(
  'change-joined-days',
  `insert into citizen_day (citizen_id, day, category, actions, declared_grams, pending_grams, verified_grams, points_earned)
  select $1::uuid, day, category, sum(actions)::int, sum(declared), sum(pending), sum(verified), sum(earned)
  from unnest(${dayColumns}, $8::bigint[]) as d (day, category, actions, declared, pending, verified, earned)
  group by day, category
  on conflict (citizen_id, day, category) do update set
    actions = citizen_day.actions + excluded.actions,
    declared_grams = citizen_day.declared_grams + excluded.declared_grams,
    pending_grams = citizen_day.pending_grams + excluded.pending_grams,
    verified_grams = citizen_day.verified_grams + excluded.verified_grams,
    points_earned = citizen_day.points_earned + excluded.points_earned`,
)
// Before the balance changes: whether the citizen is one more who acted, or one fewer, is told by the actions before.
const queueDeltas = sql(
  'queue-joined-deltas',
  `insert into board_delta (kind, citizen_id, day, district_id, category, declared_grams, pending_grams, verified_grams, actions, persons)
  select 'entry', $1::uuid, day, district_id, category, declared, pending, verified, d.actions,
    case when nth > 1 then 0 else
      (case when b.actions + total > 0 then 1 else 0 end) - (case when b.actions > 0 then 1 else 0 end) end
  from (
    select *, row_number() over (order by day, category, district_id) as nth, sum(actions) over () as total
    from unnest(${dayColumns}, $8::text[]) as d (day, category, actions, declared, pending, verified, district_id)
  ) d, (select actions from balance where citizen_id = $1) b`,
)
const changeBalance = sql(
  'change-joined-balance',
  `update balance set declared_grams = declared_grams + $2::bigint, pending_grams = pending_grams + $3::bigint,
    verified_grams = verified_grams + $4::bigint, available_points = available_points + $5::bigint,
    held_points = held_points + $6::bigint, actions = actions + $7::int
  where citizen_id = $1`,
)

interface LotChange {
  readonly lotId: string
  available: number
  held: number
  earned: number
}

const lotChanges = ({ kind }: PartsToWrite, bookings: readonly WrittenBooking[]): LotChange[] => {
  const changes = new Map<string, LotChange>()
  for (const { lotId, from, to, points } of bookings.flatMap((booking) => booking.points)) {
    const change = changes.get(lotId) ?? { lotId, available: 0, held: 0, earned: 0 }
    if (from) change[from] -= points
    if (to) change[to] += points
    change.earned += earnedBy(kind, { from, to, points })
    changes.set(lotId, change)
  }
  return [...changes.values()]
}

/** What goes in from nowhere was earned; what goes out to nowhere is earned no longer. All else is spent, or given back. */
const earnedBy = (
  kind: PartsToWrite['kind'],
  { from, to, points }: { from: string | null; to: string | null; points: number },
): number => {
  if (kind === 'join-in') return from === null ? points : 0
  return to === null ? -points : 0
}

interface DayChange extends Record<EntryState, number> {
  readonly day: string
  readonly category: string
  readonly districtId: string | null
  actions: number
  earned: number
}

/** The points of a booking are noted on the day of its grams. */
const dayChanges = ({ kind }: PartsToWrite, bookings: readonly WrittenBooking[]): DayChange[] => {
  const changes = new Map<string, DayChange>()
  const sign = kind === 'join-in' ? 1 : -1
  for (const { part, points } of bookings) {
    if (!part.gram) continue
    const { day, category, districtId, state, grams } = part.gram
    const key = `${day} ${category} ${districtId}`
    const none = { actions: 0, declared: 0, pending: 0, verified: 0, earned: 0 }
    const change = changes.get(key) ?? { day, category, districtId, ...none }
    change[state] += sign * grams
    if (part.gram.isCounted) change.actions += sign
    change.earned += points.reduce((total, line) => total + earnedBy(kind, line), 0)
    changes.set(key, change)
  }
  return [...changes.values()]
}

const columnsOf = (days: readonly DayChange[]) => [
  days.map(({ day }) => day),
  days.map(({ category }) => category),
  days.map(({ actions }) => actions),
  days.map(({ declared }) => declared),
  days.map(({ pending }) => pending),
  days.map(({ verified }) => verified),
]

const sum = <Key extends string>(rows: readonly Readonly<Record<Key, number>>[], key: Key): number =>
  rows.reduce((total, row) => total + row[key], 0)

const dateOf = ({ lots }: PartsToWrite, lotId: string) => {
  const lot = lots.get(lotId)
  if (!lot) throw new Error(`no dates for lot ${lotId}`)
  return lot
}
