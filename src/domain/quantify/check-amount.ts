import { addDays, beijingDay, type BeijingDay } from '../calendar/beijing'
import type { Behaviour } from '../methodology/types'
import { isCountedUnit, type ActivityUnit } from '../units'
import { amountMilli, type AmountMilli } from './amount'

export type AmountCheck =
  | { ok: true; amount: AmountMilli }
  | { ok: false; code: 'amount-invalid'; unit: ActivityUnit; decimalsMax: number }
  | { ok: false; code: 'unit-mismatch'; unit: ActivityUnit }
  | { ok: false; code: 'amount-implausible'; unit: ActivityUnit; max: number }

export type AmountClaim = {
  behaviour: Pick<Behaviour, 'unit' | 'plausibleMaxMilli'>
  amount: number
  unit: string
}

/**
 * Whether a claimed amount can be quantified at all. `unit` and `max` of a refusal are those of the behaviour; `max` is
 * in that unit. Counted units take no decimals, measured units up to three.
 */
export function checkAmount({ behaviour, amount, unit }: AmountClaim): AmountCheck {
  const expected = behaviour.unit
  if (unit !== expected) return { ok: false, code: 'unit-mismatch', unit: expected }
  const milli = amountMilli(amount)
  const decimalsMax = isCountedUnit(expected) ? 0 : 3
  if (milli === null || (decimalsMax === 0 && !Number.isInteger(amount))) {
    return { ok: false, code: 'amount-invalid', unit: expected, decimalsMax }
  }
  if (milli > behaviour.plausibleMaxMilli) {
    return { ok: false, code: 'amount-implausible', unit: expected, max: behaviour.plausibleMaxMilli / 1000 }
  }
  return { ok: true, amount: milli }
}

// Phones are off by a minute or so; a receipt must not be refused for it.
export const CLOCK_TOLERANCE_MS = 2 * 60_000

export type OccurredAtCheck =
  | { ok: true; day: BeijingDay }
  | { ok: false; code: 'date-in-future' }
  | { ok: false; code: 'date-too-old'; earliestDay: BeijingDay; claimDays: number }

export type OccurredAtClaim = { occurredAtMs: number; nowMs: number; claimDays: number }

/**
 * Whether an act at `occurredAtMs` can be logged at `nowMs`: not in the future, but for two minutes of clock error, and
 * not before the Beijing day that lies `claimDays` (a setting of the methodology) before today. `day` is the Beijing day
 * that the act counts for, never later than today. Throws RangeError when an instant is not finite.
 */
export function checkOccurredAt({ occurredAtMs, nowMs, claimDays }: OccurredAtClaim): OccurredAtCheck {
  if (occurredAtMs > nowMs + CLOCK_TOLERANCE_MS) return { ok: false, code: 'date-in-future' }
  const day = beijingDay(Math.min(occurredAtMs, nowMs))
  const earliestDay = addDays(beijingDay(nowMs), -claimDays)
  return day < earliestDay ? { ok: false, code: 'date-too-old', earliestDay, claimDays } : { ok: true, day }
}
