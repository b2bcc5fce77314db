import { autocorrelation, mean, quantiles } from '../statistics'
import { speedsOf, STEP_SECONDS, type Timeline } from '../timeline'
import { type Feature, named } from './feature'

const SHARES = [1, 5, 10, 25, 75, 90, 95, 99]
const LAGS_SECONDS = [10, 30, 60, 120]
const SPEED_EDGES = [1.5, 3, 5, 8]

/** Changes of the 10 s speed from one window to the next, m/s², and how long a speed lasts. */
export function accelerationFeatures(timeline: Timeline): Feature[] {
  const { values, at } = speedsOf(timeline, 10, 'points')
  const changes: number[] = []
  const fastest: number[] = []
  let gained = 0
  let changed = 0
  for (let index = 0; index + 2 < values.length; index += 1) {
    if ((at[index + 2] ?? 0) !== (at[index] ?? 0) + 2) continue
    const [before, after] = [values[index] ?? 0, values[index + 2] ?? 0]
    changes.push((after - before) / 10)
    fastest.push(Math.max(before, after))
    if (after > before) gained += after * after - before * before
    changed += Math.abs(after - before)
  }
  const sizes = changes.map(Math.abs)
  const moving = sizes.filter((_, index) => (fastest[index] ?? 0) > 1.5)
  const metres = timeline.metres + 1
  return [
    ...named(
      'change',
      SHARES,
      quantiles(
        changes,
        SHARES.map((share) => share / 100),
      ),
    ),
    ...named('change-moving', [50, 75, 90], quantiles(moving, [0.5, 0.75, 0.9])),
    ...named(
      'change-from',
      SPEED_EDGES,
      SPEED_EDGES.map((edge, index) => {
        const upper = SPEED_EDGES[index + 1] ?? Infinity
        return mean(sizes.filter((_, at) => (fastest[at] ?? 0) >= edge && (fastest[at] ?? 0) < upper))
      }),
    ),
    ['kinetic-gain', gained / 2 / metres],
    ['change-per-metre', changed / metres],
    ['change-relative', mean(moving) / (mean(values) + 0.1)],
    ...named(
      'lasting',
      LAGS_SECONDS,
      LAGS_SECONDS.map((lag) => autocorrelation(values, lag / STEP_SECONDS)),
    ),
  ]
}
