import type { MonthGrams } from './queries'

export interface TrendColumn {
  /** YYYY-MM */
  readonly month: string
  readonly verifiedGrams: number
  readonly pendingGrams: number
  readonly declaredGrams: number
  readonly totalGrams: number
}

export interface Trend {
  readonly columns: readonly TrendColumn[]
  /** What the axis counts in: kilograms as soon as a month reaches one. */
  readonly unitGrams: 1 | 1000
  /** Top of the axis and the distance of its lines, in units. */
  readonly axis: { readonly max: number; readonly step: number }
}

/** The columns of a chart and the axis that holds them; null when no month has any grams. */
export const trendOf = (months: readonly MonthGrams[]): Trend | null => {
  const columns = months.map(columnOf)
  const highestGrams = Math.max(0, ...columns.map((column) => column.totalGrams))
  if (highestGrams === 0) return null
  const unitGrams = highestGrams >= 1000 ? 1000 : 1
  // There is no half of a gram on the axis of grams.
  return { columns, unitGrams, axis: axisFor(highestGrams / unitGrams, unitGrams === 1 ? 1 : 0) }
}

const columnOf = ({ month, grams }: MonthGrams): TrendColumn => ({
  month,
  verifiedGrams: grams.verified,
  pendingGrams: grams.pending,
  declaredGrams: grams.declared,
  totalGrams: grams.verified + grams.pending + grams.declared,
})

const MOST_LINES = 4
const ROUND_STEPS = [1, 2, 5, 10]

/** At most four lines above the ground, at distances that people count in, and never above the column by a whole line. */
const axisFor = (highest: number, leastStep: number): Trend['axis'] => {
  const magnitude = 10 ** Math.floor(Math.log10(highest / MOST_LINES))
  const round = ROUND_STEPS.find((step) => step * magnitude * MOST_LINES >= highest) ?? 10
  const step = Math.max(leastStep, tidy(round * magnitude))
  return { max: tidy(Math.ceil(tidy(highest / step)) * step), step }
}

// 3 × 0.1 is 0.30000000000000004: an axis is written out, so its binary tail is cut off.
const tidy = (value: number): number => Number(value.toPrecision(12))
