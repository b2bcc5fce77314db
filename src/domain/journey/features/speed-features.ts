import { deviation, largest, mean, median, quantiles, selfWeightedQuantiles, shareOf, sum } from '../statistics'
import { type Speeds, speedsOf, type Timeline } from '../timeline'
import { type Feature, named } from './feature'

const DISTANCE_SHARES = [5, 10, 25, 50, 75, 90, 95, 99]
const TIME_SHARES = [10, 25, 50, 75, 90, 98, 100]

/** Upper edges in metres a second; a last band lies above. */
const BANDS = [0.6, 1.2, 1.8, 2.5, 3.5, 4.5, 5.5, 7, 9, 12, 16]

/** Slower than this is standing, m/s. */
const MOVING_M_S = 0.8

/** Speeds over windows of several lengths: their quantiles over distance and over time, bands, and how even they are. */
export function speedFeatures(timeline: Timeline): Feature[] {
  const bySeconds = [10, 30, 60, 120].map((seconds) => ({
    seconds,
    speeds: speedsOf(timeline, seconds, seconds < 60 ? 'points' : 'gaps-too'),
  }))
  return [
    ...bySeconds.flatMap(({ seconds, speeds }) => [
      ...named(
        `speed${seconds}-distance`,
        DISTANCE_SHARES,
        selfWeightedQuantiles(speeds.values, hundredths(DISTANCE_SHARES)),
      ),
      ...named(`speed${seconds}-time`, TIME_SHARES, quantiles(speeds.values, hundredths(TIME_SHARES))),
    ]),
    ...named(
      'sustained',
      [300, 600],
      [300, 600].map((seconds) => largest(speedsOf(timeline, seconds, 'gaps-too').values)),
    ),
    ...bandFeatures(speedsOf(timeline, 15, 'points')),
    ...evennessFeatures(speedsOf(timeline, 30, 'points')),
  ]
}

function hundredths(shares: readonly number[]): number[] {
  return shares.map((share) => share / 100)
}

function bandFeatures({ values }: Speeds): Feature[] {
  const counts = [...BANDS, Infinity].map(() => 0)
  const metres = counts.map(() => 0)
  for (const value of values) {
    let band = BANDS.findIndex((edge) => value <= edge)
    if (band < 0) band = BANDS.length
    counts[band] = (counts[band] ?? 0) + 1
    metres[band] = (metres[band] ?? 0) + value
  }
  const names = [...BANDS, 'above']
  const all = sum(metres) + 1e-9
  return [
    ...named(
      'band-time',
      names,
      counts.map((count) => count / values.length),
    ),
    ...named(
      'band-distance',
      names,
      metres.map((part) => part / all),
    ),
  ]
}

function evennessFeatures({ values }: Speeds): Feature[] {
  const moving = values.filter((value) => value > MOVING_M_S)
  const middle = median(moving)
  const near = (share: number) => shareOf(moving, (value) => Math.abs(value - middle) < share * middle)
  return [
    ['moving-mean', mean(moving)],
    ['moving-variation', deviation(moving) / (mean(moving) + 0.1)],
    ['moving-near-15', near(0.15)],
    ['moving-near-30', near(0.3)],
  ]
}
