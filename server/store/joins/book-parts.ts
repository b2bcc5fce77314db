import type { BeijingDay } from '@/domain/calendar/beijing'
import type { EntryState } from '@/domain/evidence/tier'
import type { Category } from '@/domain/units'
import { type Queryable, sql } from '../database'

/** What a booking is about: an act, a redemption, or the points that a charity project received. */
export interface Subject {
  readonly actionId: string | null
  readonly redemptionId: string | null
  readonly charityId: string | null
}

/** What a subject came to in one lot; spending is negative. */
export interface LotPart {
  readonly lotId: string
  readonly available: number
  readonly held: number
}

export interface GramPart {
  readonly accountId: string
  readonly category: Category
  readonly day: BeijingDay
  readonly districtId: string | null
  /** In which it counts, or counted last. */
  readonly state: EntryState
  /** Zero when it counts no longer. */
  readonly grams: number
  readonly isCounted: boolean
}

/** Everything that the bookings about one subject came to. */
export interface BookPart {
  readonly subject: Subject
  readonly lots: readonly LotPart[]
  /** Of an act; null for all else. */
  readonly gram: GramPart | null
}

interface LotRow extends LotPart, Subject {
  readonly first: string
  readonly joinId: string | null
}

const selectLotParts = sql(
  'lot-parts-of-books',
  `select b.action_id as "actionId", b.redemption_id as "redemptionId", b.charity_id as "charityId",
    case when b.action_id is null and b.redemption_id is null then b.join_id end as "joinId",
    p.lot_id as "lotId", min(b.booking_id::text) as first,
    sum(case when to_bucket = 'available' then points else 0 end - case when from_bucket = 'available' then points else 0 end)::bigint as available,
    sum(case when to_bucket = 'held' then points else 0 end - case when from_bucket = 'held' then points else 0 end)::bigint as held
  from booking b join point_entry p using (citizen_id, booking_id)
  where b.citizen_id = $1 group by 1, 2, 3, 4, 5`,
)

interface GramRow extends GramPart {
  readonly actionId: string
  readonly first: string
}

const selectGramParts = sql(
  'gram-parts-of-books',
  `select a.action_id as "actionId", a.account_id as "accountId", a.category, a.day, a.district_id as "districtId",
    (array_agg(coalesce(g.to_state, g.from_state) order by b.booking_id desc, g.line desc))[1] as state,
    a.state in ('declared', 'pending', 'verified') as "isCounted",
    sum(case when to_state is not null then g.grams else 0 end - case when from_state is not null then g.grams else 0 end)::bigint as grams,
    min(b.booking_id::text) as first
  from action a
  join account s on s.citizen_id = a.citizen_id and s.account_id = a.account_id and s.closed_at is null
  join booking b on b.citizen_id = a.citizen_id and b.action_id = a.action_id
  join gram_entry g on g.citizen_id = b.citizen_id and g.booking_id = b.booking_id
  where a.citizen_id = $1
  group by a.citizen_id, a.action_id`,
)

export interface JoinedPart extends BookPart {
  /** The join that brought what a charity received; acts and redemptions are told apart by themselves. */
  readonly joinId: string | null
}

/** The books of a citizen by subject, in the order of their first bookings. */
export const readBookParts = async (tx: Queryable, citizenId: string): Promise<JoinedPart[]> => {
  const [lots, grams] = await Promise.all([
    tx.query<LotRow>(selectLotParts, [citizenId]),
    tx.query<GramRow>(selectGramParts, [citizenId]),
  ])
  interface Growing extends Subject {
    first: string
    joinId: string | null
    lots: LotPart[]
    gram: GramPart | null
  }
  const parts = new Map<string, Growing>()
  const partOf = (subject: Subject, joinId: string | null, first: string): Growing => {
    const { actionId, redemptionId, charityId } = subject
    const key = `${actionId} ${redemptionId} ${charityId} ${joinId}`
    const part = parts.get(key) ?? { actionId, redemptionId, charityId, joinId, first, lots: [], gram: null }
    if (first < part.first) part.first = first
    parts.set(key, part)
    return part
  }
  for (const { first, lotId, available, held, joinId, ...subject } of lots.rows) {
    if (available !== 0 || held !== 0) partOf(subject, joinId, first).lots.push({ lotId, available, held })
  }
  for (const { first, actionId, ...gram } of grams.rows) {
    partOf({ actionId, redemptionId: null, charityId: null }, null, first).gram = gram
  }
  return [...parts.values()]
    .sort((one, other) => (one.first < other.first ? -1 : 1))
    .map(({ actionId, redemptionId, charityId, joinId, lots: ofLots, gram }) => ({
      subject: { actionId, redemptionId, charityId },
      joinId,
      lots: ofLots,
      gram,
    }))
}

export interface Lot {
  readonly lotId: string
  readonly available: number
  readonly earnedOn: BeijingDay
  readonly expiresOn: BeijingDay
}

const selectLots = sql(
  'lots-of-books',
  `select lot_id as "lotId", available, earned_on as "earnedOn", expires_on as "expiresOn" from point_lot where citizen_id = $1`,
)

export const listLots = async (tx: Queryable, citizenId: string): Promise<ReadonlyMap<string, Lot>> => {
  const { rows } = await tx.query<Lot>(selectLots, [citizenId])
  return new Map(rows.map((lot) => [lot.lotId, lot]))
}
