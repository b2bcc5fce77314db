import { deviation, largest, mean, median, quantiles, sum } from '../statistics'
import { stopsAmong } from '../stops'
import { speedsOf, STEP_SECONDS, type Timeline } from '../timeline'
import { type Feature, named } from './feature'

const DURATIONS = [0, 25, 50, 100]

/** How often and how long a journey stands, how far it goes between, and how briskly it sets off and brakes. */
export function stopFeatures(timeline: Timeline): Feature[] {
  const speeds = speedsOf(timeline, 15, 'points')
  const stops = stopsAmong(speeds)
  const speedAt = new Map(speeds.at.map((step, index) => [step, speeds.values[index] ?? 0]))
  const seconds = stops.map((stop) => stop.seconds)
  const km = timeline.metres / 1000 + 0.05
  const minutes = timeline.seconds / 60 + 0.1
  const between = stops.slice(1).map((stop, index) => {
    const from = stops[index]?.toStep ?? 0
    const inside: number[] = []
    for (let step = from; step < stop.fromStep; step += 1) inside.push(speedAt.get(step) ?? 0)
    return {
      metres: sum(inside) * STEP_SECONDS,
      seconds: (stop.fromStep - from) * STEP_SECONDS,
      peak: largest([0, ...inside]),
    }
  })
  const metres = between.map((leg) => leg.metres)
  const peaks = between.map((leg) => leg.peak)
  const after = (steps: number) => present(stops.map((stop) => speedAt.get(stop.toStep - 2 + steps)))
  const before = (steps: number) => present(stops.map((stop) => speedAt.get(stop.fromStep - 1 - steps)))
  return [
    ['stops-per-km', stops.length / km],
    ['stops-per-minute', stops.length / minutes],
    ['stops-share', sum(seconds) / (timeline.seconds + 1)],
    ...named('stop-seconds', [25, 50, 75], quantiles(seconds, [0.25, 0.5, 0.75])),
    ['stop-longest', largest([0, ...seconds])],
    ['stop-variation', deviation(seconds) / (mean(seconds) + 1)],
    ...named(
      'stops-from',
      DURATIONS,
      DURATIONS.map((from, index) => {
        const to = DURATIONS[index + 1] ?? Infinity
        return seconds.filter((each) => each >= from && each < to).length / km
      }),
    ),
    ['between-metres-50', median(metres, timeline.metres)],
    ['between-metres-75', quantiles(metres, [0.75], timeline.metres)[0] ?? 0],
    ['between-variation', deviation(metres) / (mean(metres) + 1)],
    [
      'between-seconds',
      median(
        between.map((leg) => leg.seconds),
        timeline.seconds,
      ),
    ],
    ['between-peak-50', median(peaks, largest(speeds.values))],
    ['between-peak-75', quantiles(peaks, [0.75])[0] ?? 0],
    ...named(
      'sets-off',
      [10, 20, 30],
      [2, 4, 6].map((steps) => quantiles(after(steps), [0.6], -1)[0] ?? -1),
    ),
    ['sets-off-most', largest([-1, ...after(4)])],
    ...named(
      'brakes',
      [10, 20],
      [2, 4].map((steps) => quantiles(before(steps), [0.6], -1)[0] ?? -1),
    ),
    ['dips-per-km', dips(speeds.values) / km],
    ['dips-per-minute', dips(speeds.values) / minutes],
  ]
}

function present(values: readonly (number | undefined)[]): number[] {
  return values.filter((value): value is number => value !== undefined)
}

/** How often the speed falls to half and doubles again. */
function dips(values: readonly number[]): number {
  let count = 0
  let isLow = false
  let mark = values[0] ?? 0
  for (const value of values) {
    mark = isLow ? Math.min(mark, value) : Math.max(mark, value)
    if (!isLow && mark > 2 && value < mark / 2) {
      isLow = true
      mark = value
    } else if (isLow && value > 2 && value > mark * 2) {
      isLow = false
      mark = value
      count += 1
    }
  }
  return count
}
