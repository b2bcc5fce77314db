import type { BeijingDay } from '@/domain/calendar/beijing'
import { PLACE_NUMBER_MAX, PLACE_NUMBER_MIN } from '@/domain/place/place-code'
import type { PlaceKind } from '@/domain/place/place-rules'
import { type Queryable, sql } from './database'

// One at a time, so that no two are given the same number.
const takeNumberLock = sql('lock-place-numbers', 'select pg_advisory_xact_lock(7261, 8)')

const insertEvent = sql(
  'record-place-event',
  'insert into place_event (exchange_point_id, at, kind, details) values ($1, $2, $3, $4)',
)

export type PlaceEventKind = 'set' | 'renewed' | 'closed' | 'opened' | 'tickets-printed' | 'plaque-printed'

export interface PlaceEvent {
  readonly exchangePointId: string
  readonly at: Date
  readonly kind: PlaceEventKind
  readonly details: object
}

export const recordPlaceEvent = async (tx: Queryable, event: PlaceEvent): Promise<void> => {
  const { exchangePointId, at, kind, details } = event
  await tx.query(insertEvent, [exchangePointId, at, kind, JSON.stringify(details)])
}

export interface PlaceSetting {
  readonly exchangePointId: string
  readonly kind: PlaceKind
  readonly behaviourIds: readonly string[]
  readonly radiusM: number
}

const upsertPlace = sql(
  'set-place',
  `insert into place (exchange_point_id, place_number, kind, behaviour_ids, radius_m)
  select $1, coalesce(max(place_number) + 1, ${PLACE_NUMBER_MIN}), $2, $3::text[], $4 from place
  on conflict (exchange_point_id) do update set
    kind = excluded.kind, behaviour_ids = excluded.behaviour_ids, radius_m = excluded.radius_m`,
)
const selectLastNumber = sql(
  'last-place-number',
  `select coalesce(max(place_number), 0) as number,
    exists (select from place where exchange_point_id = $1) as "isThere" from place`,
)

/** Lets an exchange point show codes, or changes what it vouches for; false when there is no number left for it. */
export const setPlace = async (tx: Queryable, setting: PlaceSetting): Promise<boolean> => {
  const { exchangePointId, kind, behaviourIds, radiusM } = setting
  await tx.query(takeNumberLock)
  const { rows } = await tx.query<{ number: number; isThere: boolean }>(selectLastNumber, [exchangePointId])
  const [last] = rows
  if (last && !last.isThere && last.number >= PLACE_NUMBER_MAX) return false
  await tx.query(upsertPlace, [exchangePointId, kind, behaviourIds, radiusM])
  return true
}

const updateGeneration = sql('renew-place', 'update place set generation = generation + 1 where exchange_point_id = $1')
const updateClosed = sql('close-place', 'update place set closed_at = $2 where exchange_point_id = $1')

/** Ends every code that the place shows, and its plaque. */
export const renewPlace = async (tx: Queryable, exchangePointId: string): Promise<void> => {
  await tx.query(updateGeneration, [exchangePointId])
}

/** `closedAt` null opens it again. */
export const closePlace = async (tx: Queryable, exchangePointId: string, closedAt: Date | null): Promise<void> => {
  await tx.query(updateClosed, [exchangePointId, closedAt])
}

export interface NewTickets {
  readonly exchangePointId: string
  readonly behaviourId: string
  readonly lastDay: BeijingDay
  readonly count: number
  /** The highest number that a ticket can have. */
  readonly numberMax: number
}

const insertTickets = sql(
  'issue-tickets',
  `with last as (select coalesce(max(ticket_number), 0) as number from place_ticket)
  insert into place_ticket (ticket_number, exchange_point_id, behaviour_id, last_day)
  select last.number + n, $1, $2, $3::date from last, generate_series(1, $4::int) as n
  where last.number + $4::int <= $5 returning ticket_number as number`,
)

/** Numbers that no ticket had before, in order; none when there are not so many left. */
export const issueTickets = async (tx: Queryable, tickets: NewTickets): Promise<number[]> => {
  const { exchangePointId, behaviourId, lastDay, count, numberMax } = tickets
  await tx.query(takeNumberLock)
  const values = [exchangePointId, behaviourId, lastDay, count, numberMax]
  const { rows } = await tx.query<{ number: number }>(insertTickets, values)
  return rows.map(({ number }) => number).sort((one, other) => one - other)
}
