import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)

const BEIJING_HOURS = 8

/** Thousands separated by commas; no `Intl`, which some phones lack. */
export const formatWhole = (count: number): string => String(count).replace(/\B(?=(\d{3})+(?!\d))/g, ',')

/** Grams as kilograms with two decimals, rounded down. */
export const formatKilograms = (grams: number): string => formatHundredths(grams, 1000)
/** Grams as tonnes with two decimals, rounded down. */
export const formatTonnes = (grams: number): string => formatHundredths(grams, 1_000_000)

const formatHundredths = (grams: number, gramsPerUnit: number): string => {
  const hundredths = Math.floor((grams * 100) / gramsPerUnit)
  return `${formatWhole(Math.floor(hundredths / 100))}.${String(hundredths % 100).padStart(2, '0')}`
}

/** An amount of activity: no trailing zeros, at most three decimals. */
export const formatAmount = (amount: number): string => String(Math.round(amount * 1000) / 1000)

/** A signed change: `+260`, `−60` with a true minus, `0`. */
export const formatChange = (change: number): string =>
  change > 0 ? `+${formatWhole(change)}` : change < 0 ? `−${formatWhole(-change)}` : '0'

const beijing = (instant: string | number) => dayjs.utc(instant).utcOffset(BEIJING_HOURS * 60)

/** Beijing time, whatever the zone of the phone. */
export const formatDate = (instant: string | number): string => beijing(instant).format('YYYY-MM-DD')
export const formatShortDate = (instant: string | number): string => beijing(instant).format('MM-DD')
export const formatTime = (instant: string | number): string => beijing(instant).format('HH:mm')
export const formatMoment = (instant: string | number): string => beijing(instant).format('YYYY-MM-DD HH:mm')
export const monthNumber = (month: string): number => Number(month.slice(5, 7))
