import { metresBetween, secondsBetween } from '../clean-path'
import type { Path } from '../path'
import { median, quantiles, sum } from '../statistics'
import type { Timeline } from '../timeline'
import { type Feature, named } from './feature'

const GAPS_SECONDS = [20, 60, 120]

/** Where points are missing, as under ground, and what lies across; how dense and how noisy the points are. */
export function gapFeatures(path: Path, timeline: Timeline): Feature[] {
  const steps = path.seconds.slice(1).map((_, index) => ({
    seconds: secondsBetween(path, index, index + 1),
    metres: metresBetween(path, index, index + 1),
  }))
  const none = { seconds: 0, metres: 0 }
  const longest = steps.reduce((most, step) => (step.seconds > most.seconds ? step : most), none)
  const widest = steps.reduce((most, step) => (step.metres > most.metres ? step : most), none)
  const intervals = steps.map((step) => step.seconds)
  return [
    ['gap-seconds', longest.seconds],
    ['gap-metres', longest.metres],
    ['gap-speed', longest.seconds > 20 ? longest.metres / longest.seconds : -1],
    ['gap-share', longest.seconds / (timeline.seconds + 1)],
    ['widest-metres', widest.metres],
    ['widest-share', widest.metres / (timeline.metres + 1)],
    ...GAPS_SECONDS.flatMap((limit) => {
      const gaps = steps.filter((step) => step.seconds > limit)
      const seconds = sum(gaps.map((gap) => gap.seconds))
      const metres = sum(gaps.map((gap) => gap.metres))
      const rate = gaps.length / (timeline.seconds / 600 + 0.2)
      return named(
        `gaps${limit}`,
        ['rate', 'time', 'distance', 'speed'],
        [rate, seconds / (timeline.seconds + 1), metres / (timeline.metres + 1), seconds > 0 ? metres / seconds : -1],
      )
    }),
    ['interval-50', median(intervals)],
    ['interval-90', quantiles(intervals, [0.9])[0] ?? 0],
    ...named('noise', [50, 90], quantiles(bends(path), [0.5, 0.9])),
  ]
}

/** How far each point lies from where its two neighbours put it. */
function bends({ seconds, east, north }: Path): number[] {
  const metres: number[] = []
  for (let index = 1; index + 1 < seconds.length; index += 1) {
    const before = (seconds[index] ?? 0) - (seconds[index - 1] ?? 0)
    const after = (seconds[index + 1] ?? 0) - (seconds[index] ?? 0)
    if (before > 15 || after > 15) continue
    const along = before / (before + after)
    const off = (values: readonly number[]) => {
      const from = values[index - 1] ?? 0
      return (values[index] ?? 0) - from - along * ((values[index + 1] ?? 0) - from)
    }
    metres.push(Math.hypot(off(east), off(north)))
  }
  return metres
}
