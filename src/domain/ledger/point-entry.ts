import { addPoints, subtractPoints, type Points, ZERO_POINTS } from '../units'

/** Points that can be spent, and points that an open redemption holds. */
export type PointBucket = 'available' | 'held'

/** Points move between nowhere (null) and a bucket, or between the two. `points` is above zero. */
export type PointEntry = { from: PointBucket | null; to: PointBucket | null; points: Points }

export type PointBalance = Record<PointBucket, Points>

/**
 * earn: nowhere → available. hold: available → held. settle: held → nowhere. release: held → available.
 * remove: available → nowhere, when points expire or are reversed.
 */
export type PointMove = 'earn' | 'hold' | 'settle' | 'release' | 'remove'

const MOVE_BY_ENDS: Readonly<Record<string, PointMove>> = {
  'nowhere>available': 'earn',
  'available>held': 'hold',
  'held>nowhere': 'settle',
  'held>available': 'release',
  'available>nowhere': 'remove',
}

/** The name of a move, or null when points may not move this way. */
export function pointMoveOf({ from, to }: Pick<PointEntry, 'from' | 'to'>): PointMove | null {
  return MOVE_BY_ENDS[`${from ?? 'nowhere'}>${to ?? 'nowhere'}`] ?? null
}

/**
 * The sum of the entries by bucket. Over a whole ledger it is the balance, over a part of it the change, which may be
 * negative. The order does not matter. Throws RangeError on a move that is not allowed or on points not above zero.
 */
export function foldPoints(entries: readonly PointEntry[]): PointBalance {
  const balance: PointBalance = { available: ZERO_POINTS, held: ZERO_POINTS }
  for (const { from, to, points } of entries) {
    if (!pointMoveOf({ from, to }) || points <= 0)
      throw new RangeError(`no entry may move ${points} points ${from} → ${to}`)
    if (from) balance[from] = subtractPoints(balance[from], points)
    if (to) balance[to] = addPoints(balance[to], points)
  }
  return balance
}
