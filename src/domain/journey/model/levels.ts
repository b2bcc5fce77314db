/** How many levels a feature is told in: as many as one character of a packed model can say. */
export const LEVELS = 88

/** The range of a feature, on the scale of `rooted`. */
export type Range = { low: number; high: number }

/** The square root with the sign kept: metres, seconds and speeds crowd near zero. */
export function rooted(value: number): number {
  return value < 0 ? -Math.sqrt(-value) : Math.sqrt(value)
}

/** The level of `value` within `range`: 0 at or below its low end, `LEVELS − 1` at or above its high end. */
export function levelOf(value: number, { low, high }: Range): number {
  const share = high > low ? (rooted(value) - low) / (high - low) : 0
  return Math.max(0, Math.min(LEVELS - 1, Math.round(share * (LEVELS - 1))))
}

/** A level as the network sees it: from −1.5 to 1.5. */
export function inputOf(level: number): number {
  return (3 * level) / (LEVELS - 1) - 1.5
}
