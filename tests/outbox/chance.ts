/** Everything that a schedule leaves to chance, the same for the same seed (mulberry32). */
export interface Chance {
  /** A whole number from 0 to below `count`. */
  below(count: number): number
  /** True so many times in a hundred. */
  percent(likely: number): boolean
  oneOf<T>(choices: readonly [T, ...T[]]): T
}

export const chanceOf = (seed: number): Chance => {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (count: number) => Math.floor(next() * count)
  return {
    below,
    percent: (likely) => next() * 100 < likely,
    oneOf: (choices) => choices[below(choices.length)] ?? choices[0],
  }
}
