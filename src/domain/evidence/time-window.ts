import { beijingDay, type BeijingDay } from '../calendar/beijing'
import { CLOCK_TOLERANCE_MS } from '../quantify/check-amount'

/** From `startMs`, up to but without `endMs`, in milliseconds since 1970. */
export type TimeWindow = { startMs: number; endMs: number }

// Longer than any journey that somebody makes under their own steam or on a city's transport.
const LONGEST_MS = 12 * 3_600_000

export type WindowQuestion = { window: TimeWindow; day: BeijingDay; nowMs: number }

/**
 * Whether a journey can have been made at that time: it begins on the Beijing day of the act, ends after it began and
 * within twelve hours, and has ended by now, but for the clock error of a phone. RangeError when an instant is not finite.
 */
export function isPlausibleWindow({ window, day, nowMs }: WindowQuestion): boolean {
  const { startMs, endMs } = window
  const isInOrder = startMs < endMs && endMs - startMs <= LONGEST_MS
  return isInOrder && endMs <= nowMs + CLOCK_TOLERANCE_MS && beijingDay(startMs) === day
}

/** How long two windows run together; 0 when one begins as the other ends. */
export function sharedMs(one: TimeWindow, other: TimeWindow): number {
  return Math.max(0, Math.min(one.endMs, other.endMs) - Math.max(one.startMs, other.startMs))
}

/** Whether `one` covers at least half of `other`. */
export function coversHalfOf(one: TimeWindow, other: TimeWindow): boolean {
  return sharedMs(one, other) * 2 >= other.endMs - other.startMs
}
