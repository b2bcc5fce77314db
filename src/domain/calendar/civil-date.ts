/** A date of the Gregorian calendar; month and day start at 1. */
export type CivilDate = { year: number; month: number; day: number }

// Day numbers count from 1970-01-01. The arithmetic is that of https://howardhinnant.github.io/date_algorithms.html:
// years begin in March, so that the leap day is the last of its year, and repeat every 400 years (one era).
const DAYS_PER_ERA = 146097
const EPOCH_OFFSET_DAYS = 719468

/** Days from 1970-01-01 to `date`. */
export function dayNumberOf({ year, month, day }: CivilDate): number {
  const marchYear = month <= 2 ? year - 1 : year
  const era = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * DAYS_PER_ERA + dayOfEra - EPOCH_OFFSET_DAYS
}

/** The date `dayNumber` days after 1970-01-01. */
export function civilDateOf(dayNumber: number): CivilDate {
  const shifted = dayNumber + EPOCH_OFFSET_DAYS
  const era = Math.floor(shifted / DAYS_PER_ERA)
  const dayOfEra = shifted - era * DAYS_PER_ERA
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  }
}
