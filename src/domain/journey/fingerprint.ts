import { deviation, mean } from './statistics'
import { hasGap, metresOver, type Timeline } from './timeline'

/** Four minutes of a journey make one part of its fingerprint. */
export const PART_STEPS = 48

/** A journey keeps no more parts than this; a longer one keeps its first two hours. */
const MOST_PARTS = 30

/** Metres in fifteen seconds: a part whose speed changes less than this looks like any other. */
const LEAST_CHANGE_M = 4

const BITS = 64

/**
 * What is kept of a part: 64 signs in two 32-bit words, and how fast it is and how much that changes, each on a scale of
 * ratios in steps of 2 %, 0 … 255.
 */
export type Part = { signs: readonly [high: number, low: number]; pace: number; change: number }

/**
 * What is kept of a journey to know a copy: for each four minutes, 64 signs of random sums over its changes of speed, the
 * mean speed and how much it changes. Speeds stay the same when a track is moved in place or time, turned or mirrored.
 * The parts say nothing of places and do not give the speeds back: 48 numbers of many digits become 80 bits.
 *
 * Written as 20 hexadecimal digits a part, parts joined by dots, an empty part where the speed hardly changes or points
 * are missing.
 */
export type Fingerprint = string

export function fingerprintOf(timeline: Timeline): Fingerprint {
  const series = speedSeries(timeline)
  const count = Math.min(MOST_PARTS, Math.max(1, Math.floor(series.length / PART_STEPS)))
  return Array.from({ length: count }, (_, index) => {
    const part = partAt(timeline, series, index * PART_STEPS)
    return part
      ? [
          ...part.signs.map((word) => hexadecimal(word, 8)),
          hexadecimal(part.pace, 2),
          hexadecimal(part.change, 2),
        ].join('')
      : ''
  }).join('.')
}

/** The parts of a fingerprint; null for a part that says nothing. Throws RangeError when it is not one of ours. */
export function partsOf(fingerprint: Fingerprint): (Part | null)[] {
  return fingerprint.split('.').map((text) => {
    if (text === '') return null
    if (!/^[0-9a-f]{20}$/.test(text)) throw new RangeError('not a fingerprint of a journey')
    const number = (from: number, to: number) => parseInt(text.slice(from, to), 16)
    return { signs: [number(0, 8) | 0, number(8, 16) | 0], pace: number(16, 18), change: number(18, 20) }
  })
}

/** Metres over 15 s at every step, from places that are means of three, so that jitter hardly shows. */
export function speedSeries(timeline: Timeline): number[] {
  const { length } = timeline
  const smooth = { ...timeline, east: smoothed(timeline.east), north: smoothed(timeline.north) }
  return Array.from({ length: Math.max(0, length - 3) }, (_, step) => metresOver(smooth, step, step + 3))
}

/** The part that begins at step `from`, or null when it says nothing. At the end of a journey it may be shorter. */
export function partAt(timeline: Timeline, series: readonly number[], from: number): Part | null {
  const speeds = series.slice(from, from + PART_STEPS)
  if (speeds.length < PART_STEPS / 4 || hasGap(timeline, from, from + speeds.length + 2)) return null
  const spread = deviation(speeds)
  if (spread < LEAST_CHANGE_M) return null
  const middle = mean(speeds)
  const signs: [number, number] = [0, 0]
  for (let bit = 0; bit < BITS; bit += 1) {
    let total = 0
    for (let step = 0; step < speeds.length; step += 1) total += ((speeds[step] ?? 0) - middle) * weightOf(bit, step)
    const word = bit < 32 ? 0 : 1
    signs[word] = (signs[word] << 1) | (total > 0 ? 1 : 0)
  }
  return { signs, pace: ratioStep(middle), change: ratioStep(spread) }
}

function ratioStep(metres: number): number {
  return Math.max(0, Math.min(255, Math.round(Math.log(metres / LEAST_CHANGE_M) / Math.log(1.02))))
}

/** How many of the 64 signs differ. */
export function differingSigns({ signs: one }: Part, { signs: other }: Part): number {
  return bitsIn(one[0] ^ other[0]) + bitsIn(one[1] ^ other[1])
}

const weights: readonly number[] = Array.from(
  { length: BITS * PART_STEPS },
  (_, index) => fixedChance(index + 1) * 2 - 1,
)

function weightOf(bit: number, step: number): number {
  return weights[bit * PART_STEPS + step] ?? 0
}

/** A number of 0 … 1 that looks random and is always the same for the same index. */
function fixedChance(index: number): number {
  let mixed = Math.imul(index, 0x9e3779b1)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca77)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae3d)
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 4_294_967_296
}

function smoothed(values: Float64Array): Float64Array {
  return values.map((value, index) => (value + (values[index - 1] ?? value) + (values[index + 1] ?? value)) / 3)
}

function hexadecimal(value: number, digits: number): string {
  return (value >>> 0).toString(16).padStart(digits, '0')
}

function bitsIn(word: number): number {
  let left = word - ((word >>> 1) & 0x55555555)
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333)
  return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
