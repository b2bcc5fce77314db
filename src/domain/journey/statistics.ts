export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : sum(values) / values.length
}

export function sum(values: readonly number[]): number {
  let total = 0
  for (const value of values) total += value
  return total
}

export function largest(values: readonly number[]): number {
  let most = -Infinity
  for (const value of values) if (value > most) most = value
  return most
}

/** The standard deviation of the whole population. */
export function deviation(values: readonly number[]): number {
  const middle = mean(values)
  let squares = 0
  for (const value of values) squares += (value - middle) * (value - middle)
  return values.length === 0 ? 0 : Math.sqrt(squares / values.length)
}

/** The values at `shares` (0 … 1) of the way up, by nearest rank; `otherwise` for each when there are no values. */
export function quantiles(values: readonly number[], shares: readonly number[], otherwise = 0): number[] {
  const sorted = Float64Array.from(values).sort()
  return shares.map((share) => sorted[Math.round(share * (sorted.length - 1))] ?? otherwise)
}

export function median(values: readonly number[], otherwise = 0): number {
  return quantiles(values, [0.5], otherwise)[0] ?? otherwise
}

/** Quantiles in which each value counts as much as it is large: of speeds, these are quantiles over distance. */
export function selfWeightedQuantiles(values: readonly number[], shares: readonly number[]): number[] {
  const sorted = Float64Array.from(values).sort()
  const total = sum(values)
  let index = 0
  let below = 0
  return shares.map((share) => {
    while (index < sorted.length - 1 && below + (sorted[index] ?? 0) < share * total) {
      below += sorted[index] ?? 0
      index += 1
    }
    return sorted[index] ?? 0
  })
}

/** The share of `values` that `holds` is true of; 0 when there are none. */
export function shareOf(values: readonly number[], holds: (value: number) => boolean): number {
  return values.length === 0 ? 0 : values.filter(holds).length / values.length
}

/** How far each value tells the one `lag` places on: −1 … 1, 0 when there are too few. */
export function autocorrelation(values: readonly number[], lag: number): number {
  const middle = mean(values)
  let together = 0
  let alone = 0
  for (let index = 0; index < values.length; index += 1) {
    const here = (values[index] ?? 0) - middle
    alone += here * here
    if (index + lag < values.length) together += here * ((values[index + lag] ?? 0) - middle)
  }
  const pairs = values.length - lag
  return pairs <= 0 ? 0 : together / pairs / (alone / values.length + 1e-6)
}
