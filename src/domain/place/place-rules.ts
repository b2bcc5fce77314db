import { addDays, type BeijingDay, beijingDay, startOfBeijingDay } from '../calendar/beijing'

/** What a code of a place must keep to. The reasons are in docs/decisions/0010-places.md. */
export const PLACE_RULES = {
  /** A screen's code that reaches us this many minutes after it was shown still counts: there is no network in a cellar. */
  screenLateMinutesMax: 10,
  /** A code counts this many steps before and after its own. */
  stepsOfTolerance: 1,
  /** A plaque's code counts when it reaches us within these minutes of being scanned. */
  plaqueLateMinutesMax: 24 * 60,
  /** A phone's clock may be ahead of ours by this much. */
  clockAheadMinutesMax: 2,
  /** How far ahead a screen is told its codes. */
  screenMinutesAhead: 10,
  /** A place reaches this far, unless its own data say otherwise. */
  radiusM: 150,
  /** A phone that is less sure than this of where it is proves nothing. */
  accuracyMMax: 200,
  /** What a phone is unsure by is granted up to this much beyond the radius. */
  accuracyGrantedMMax: 100,
  /** So long after midnight a code still serves an act of the evening before. */
  minutesAfterMidnight: 60,
  /** Wrong codes that one citizen may send in `triesMinutes`. */
  triesMax: 10,
  triesMinutes: 60,
} as const

export type PlaceKind = 'exchange-point' | 'recycling-station' | 'restaurant'
export const PLACE_KINDS: readonly [PlaceKind, ...PlaceKind[]] = ['exchange-point', 'recycling-station', 'restaurant']

/** Whether a code that was shown at that moment can bear out an act of that Beijing day. */
export function isCodeOfDay({ day, shownAtMs }: { day: BeijingDay; shownAtMs: number }): boolean {
  const today = beijingDay(shownAtMs)
  if (today === day) return true
  const sinceMidnightMs = shownAtMs - startOfBeijingDay(today)
  return today === addDays(day, 1) && sinceMidnightMs < PLACE_RULES.minutesAfterMidnight * 60_000
}

/** Whether a plaque that was scanned then has reached us in time. */
export function isPlaqueInTime({ scannedAtMs, nowMs }: { scannedAtMs: number; nowMs: number }): boolean {
  const minutes = (nowMs - scannedAtMs) / 60_000
  return minutes <= PLACE_RULES.plaqueLateMinutesMax && minutes >= -PLACE_RULES.clockAheadMinutesMax
}
