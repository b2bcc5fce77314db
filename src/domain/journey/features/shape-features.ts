import { deviation, largest, mean, quantiles, shareOf } from '../statistics'
import { metresOver, speedsOf, STEP_SECONDS, type Timeline } from '../timeline'
import { type Feature, named } from './feature'

/** Faster than this over a minute is not walking, m/s. */
const RIDING_M_S = 2.8

/** The journey as a whole, its ends, and its core: what lies between the first and the last minute of riding. */
export function shapeFeatures(timeline: Timeline): Feature[] {
  const net = metresOver(timeline, 0, timeline.length - 1)
  const last = timeline.length - 1
  const endSpeed = (seconds: number, end: 'first' | 'last') => {
    const steps = Math.min(last, seconds / STEP_SECONDS)
    return (
      (end === 'first' ? metresOver(timeline, 0, steps) : metresOver(timeline, last - steps, last)) /
      (steps * STEP_SECONDS + 1)
    )
  }
  return [
    ['seconds', timeline.seconds],
    ['metres', timeline.metres],
    ['net-metres', net],
    ['straightness', net / (timeline.metres + 1)],
    ['mean-speed', timeline.metres / Math.max(timeline.seconds, 1)],
    ...named('first', [60, 120], [endSpeed(60, 'first'), endSpeed(120, 'first')]),
    ...named('last', [60, 120], [endSpeed(60, 'last'), endSpeed(120, 'last')]),
    ...coreFeatures(timeline),
    ...stretchFeatures(timeline),
  ]
}

function coreFeatures(timeline: Timeline): Feature[] {
  const minute = speedsOf(timeline, 60, 'gaps-too')
  const riding = minute.at.filter((_, index) => (minute.values[index] ?? 0) > RIDING_M_S)
  const from = riding[0]
  const to = Math.min(timeline.length - 1, (riding[riding.length - 1] ?? 0) + minute.windowSteps)
  if (from === undefined) return named('core', ['time', 'distance', 'speed', 10, 25, 50, 75, 90, 'variation'], [])
  let metres = 0
  for (let step = from + 1; step <= to; step += 1) metres += metresOver(timeline, step - 1, step)
  const half = speedsOf(timeline, 30, 'points')
  const values = half.values.filter((_, index) => (half.at[index] ?? 0) >= from && (half.at[index] ?? 0) <= to)
  const seconds = (to - from) * STEP_SECONDS
  return [
    ['core-time', seconds / (timeline.seconds + 1)],
    ['core-distance', metres / (timeline.metres + 1)],
    ['core-speed', metres / Math.max(seconds, 1)],
    ...named('core', [10, 25, 50, 75, 90], quantiles(values, [0.1, 0.25, 0.5, 0.75, 0.9])),
    ['core-variation', deviation(values) / (mean(values) + 0.1)],
  ]
}

/** Two-minute stretches, each told by its fastest and slowest 15 seconds. */
function stretchFeatures(timeline: Timeline): Feature[] {
  const speeds = speedsOf(timeline, 15, 'points')
  const stretches: { fastest: number; slowest: number; variation: number; speed: number }[] = []
  for (let from = 0; from < speeds.values.length; from += 12) {
    const values = speeds.values.slice(from, from + 24)
    if (values.length < 12 && stretches.length > 0) break
    const speed = mean(values)
    stretches.push({
      fastest: largest(values),
      slowest: -largest(values.map((value) => -value)),
      variation: deviation(values) / (speed + 0.3),
      speed,
    })
  }
  const fastest = stretches.map((stretch) => stretch.fastest)
  const steady = stretches.filter((stretch) => stretch.speed > 2 && stretch.speed < 7)
  return [
    ...named('stretch-fastest', [10, 25, 50, 75, 90], quantiles(fastest, [0.1, 0.25, 0.5, 0.75, 0.9])),
    ...named(
      'stretch-above',
      [5, 7, 9, 11, 14],
      [5, 7, 9, 11, 14].map((limit) => shareOf(fastest, (speed) => speed > limit)),
    ),
    [
      'stretch-steady',
      steady.filter((stretch) => stretch.variation < 0.3 && stretch.fastest < 8).length / Math.max(stretches.length, 1),
    ],
    [
      'stretch-variation',
      quantiles(
        steady.map((stretch) => stretch.variation),
        [0.5],
        -1,
      )[0] ?? -1,
    ],
    [
      'stretch-slowest',
      quantiles(
        stretches.map((stretch) => stretch.slowest),
        [0.75],
      )[0] ?? 0,
    ],
  ]
}
