import type { PlaceKind } from '@/domain/place/place-rules'
import type { BilingualText } from '@/domain/methodology/types'
import { type Queryable, sql } from './database'

/** A place that shows codes. Its coordinates are those of Chinese maps, as all of exchange points are. */
export interface Place {
  readonly exchangePointId: string
  readonly placeNumber: number
  readonly kind: PlaceKind
  readonly name: BilingualText
  readonly address: BilingualText
  readonly latitude: number
  readonly longitude: number
  readonly behaviourIds: readonly string[]
  readonly radiusM: number
  /** Codes of an earlier one are over. */
  readonly generation: number
  readonly isClosed: boolean
}

const columns = `p.exchange_point_id as "exchangePointId", p.place_number as "placeNumber", p.kind, e.name, e.address,
  e.latitude, e.longitude, p.behaviour_ids as "behaviourIds", p.radius_m as "radiusM", p.generation,
  p.closed_at is not null as "isClosed"`
const from = 'from place p join exchange_point e using (exchange_point_id)'

const selectByNumber = sql('place-by-number', `select ${columns} ${from} where p.place_number = $1`)
const selectPlace = sql('place', `select ${columns} ${from} where p.exchange_point_id = $1`)
const selectPlaces = sql('places', `select ${columns} ${from} order by p.place_number`)

export const findPlaceByNumber = async (db: Queryable, placeNumber: number): Promise<Place | null> =>
  (await db.query<Place>(selectByNumber, [placeNumber])).rows[0] ?? null

export const findPlace = async (db: Queryable, exchangePointId: string): Promise<Place | null> =>
  (await db.query<Place>(selectPlace, [exchangePointId])).rows[0] ?? null

export const listPlaces = async (db: Queryable): Promise<Place[]> => (await db.query<Place>(selectPlaces)).rows

const selectPoint = sql('exchange-point-name', 'select name from exchange_point where exchange_point_id = $1')

/** An exchange point, whether it shows codes or not. */
export const findExchangePoint = async (db: Queryable, exchangePointId: string): Promise<Pick<Place, 'name'> | null> =>
  (await db.query<Pick<Place, 'name'>>(selectPoint, [exchangePointId])).rows[0] ?? null
