import { addDays, addMonths, beijingMonth, firstDayOf, type BeijingDay } from '../calendar/beijing'
import { addPoints, points, subtractPoints, type Points, ZERO_POINTS } from '../units'

/** Points earned together. `points` is what remains; `expiresOn` is the first Beijing day on which they are gone. */
export type Lot = { id: string; points: Points; expiresOn: BeijingDay }

export type LotPart = { lotId: string; points: Points }

export type Spending = { ok: true; parts: LotPart[] } | { ok: false; code: 'points-short'; available: Points }

/** Points on their last valid day. */
export type NextExpiry = { points: Points; on: BeijingDay }

/**
 * The first day on which points earned on `earnedOn` are gone: they live `lotMonths` months and then to the end of that
 * month. Earned on 2026-11-20 for 24 months they are last valid on 2028-11-30, so the answer is 2028-12-01.
 */
export function lotExpiry(earnedOn: BeijingDay, lotMonths: number): BeijingDay {
  return firstDayOf(addMonths(beijingMonth(earnedOn), lotMonths + 1))
}

/**
 * Which lots pay for `price` points: those that expire first, and among equals the smaller id. Every part is above zero
 * and the parts add up to `price`. The caller leaves expired lots out. Throws RangeError when `price` is negative.
 */
export function spendOldestFirst(lots: readonly Lot[], price: Points): Spending {
  if (price < 0) throw new RangeError(`cannot spend ${price} points`)
  const available = addPoints(...lots.map((lot) => lot.points))
  if (available < price) return { ok: false, code: 'points-short', available }
  const parts: LotPart[] = []
  let open = price
  for (const lot of [...lots].sort(byExpiry)) {
    const part = points(Math.min(lot.points, open))
    if (part > 0) parts.push({ lotId: lot.id, points: part })
    open = subtractPoints(open, part)
  }
  return { ok: true, parts }
}

/** The lots that still hold points and are gone on `today`, the earliest first. */
export function expiredLots(lots: readonly Lot[], today: BeijingDay): Lot[] {
  return lots.filter((lot) => lot.points > 0 && lot.expiresOn <= today).sort(byExpiry)
}

/** What lapses next, with the last day on which it can be spent; null when no lot holds points. */
export function nextExpiry(lots: readonly Lot[]): NextExpiry | null {
  const [first] = lots.filter((lot) => lot.points > 0).sort(byExpiry)
  if (!first) return null
  const together = lots.filter((lot) => lot.expiresOn === first.expiresOn)
  return {
    points: together.reduce((sum, lot) => addPoints(sum, lot.points), ZERO_POINTS),
    on: addDays(first.expiresOn, -1),
  }
}

function byExpiry(one: Lot, other: Lot): number {
  return compareText(one.expiresOn, other.expiresOn) || compareText(one.id, other.id)
}

function compareText(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1
}
