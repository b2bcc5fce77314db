/** What our code reached and what the baseline reached, in the same run, round by round. */
export interface Comparison {
  readonly what: string
  readonly unit: string
  readonly baselineIs: string
  readonly ours: readonly number[]
  readonly baseline: readonly number[]
  /** Of the ratio ours ÷ baseline. */
  readonly aim: { readonly atLeast: number } | { readonly atMost: number }
  /** What a reader needs to judge the numbers, a line each. */
  readonly notes: readonly string[]
}

/** The middle value, or the mean of the two middle ones. Throws RangeError when there is none. */
export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((one, other) => one - other)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.ceil(sorted.length / 2) - 1]
  if (upper === undefined || lower === undefined) throw new RangeError('the median of nothing')
  return (lower + upper) / 2
}

/** Median of ours ÷ median of the baseline. */
export const ratioOf = ({ ours, baseline }: Pick<Comparison, 'ours' | 'baseline'>): number => {
  const divisor = median(baseline)
  if (divisor <= 0) throw new RangeError('a baseline of nothing')
  return median(ours) / divisor
}

export const meetsAim = (comparison: Comparison): boolean => {
  const { aim } = comparison
  return 'atLeast' in aim ? ratioOf(comparison) >= aim.atLeast : ratioOf(comparison) <= aim.atMost
}

/** The lines that `npm run bench` prints for a comparison. */
export const linesOf = (comparison: Comparison): string[] => {
  const { what, unit, baselineIs, ours, baseline, aim, notes } = comparison
  const wanted = 'atLeast' in aim ? `at least ${aim.atLeast}` : `at most ${aim.atMost}`
  return [
    what,
    `  ours      ${medianAndRounds(ours, unit)}`,
    `  baseline  ${medianAndRounds(baseline, unit)}, ${baselineIs}`,
    `  RATIO     ${ratioOf(comparison).toFixed(2)} (aim ${wanted}: ${meetsAim(comparison) ? 'met' : 'missed'})`,
    ...notes.map((note) => `  ${note}`),
  ]
}

const medianAndRounds = (values: readonly number[], unit: string): string => {
  const rounds = values.length > 1 ? ` (rounds ${values.map(grouped).join(', ')})` : ''
  return `${grouped(median(values))} ${unit}${rounds}`
}

const grouped = (value: number): string => (Math.round(value * 10) / 10).toLocaleString('en-US')
