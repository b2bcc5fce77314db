/** The text of `value + step`, kept between `min` and `max`; text that is no number counts as 0. */
export function stepped(value: string, step: number, min: number, max: number): string {
  const from = Number(value)
  const next = (Number.isFinite(from) ? from : 0) + step
  // Two decimals are what an amount may have; without rounding 0.1 + 0.2 would show its binary tail.
  return String(Math.round(Math.min(max, Math.max(min, next)) * 100) / 100)
}
