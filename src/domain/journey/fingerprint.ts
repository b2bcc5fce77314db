import { deviation, mean } from './statistics'
import { metresOver, type Timeline } from './timeline'

/** Four minutes of a journey make one part of its fingerprint. */
export const PART_STEPS = 48

/** A journey keeps no more parts than this; a longer one keeps its first two hours. */
const MOST_PARTS = 30

/** Metres in fifteen seconds: a part whose speed changes less than this looks like any other. */
const LEAST_CHANGE_M = 4

const BITS = 64

/** 64 signs of a part in two 32-bit words. */
export type PartSigns = readonly [high: number, low: number]

/**
 * What is kept of a journey to know a copy: for each four minutes, 64 signs of random sums over its changes of speed.
 * Speeds do not change when a track is moved in place or time, turned or mirrored. The signs say nothing of places and
 * do not give the speeds back: 48 numbers of many digits become 64 bits.
 *
 * Written as 16 hexadecimal digits a part, parts joined by dots, an empty part where the speed hardly changed.
 */
export type Fingerprint = string

export function fingerprintOf(timeline: Timeline): Fingerprint {
  const changes = speedSeries(timeline)
  const count = Math.min(MOST_PARTS, Math.max(1, Math.floor(changes.length / PART_STEPS)))
  return Array.from({ length: count }, (_, part) => {
    const signs = signsAt(changes, part * PART_STEPS)
    return signs ? signs.map(hexadecimal).join('') : ''
  }).join('.')
}

/** The parts of a fingerprint; null for a part that says nothing. Throws RangeError when it is not one of ours. */
export function partsOf(fingerprint: Fingerprint): (PartSigns | null)[] {
  return fingerprint.split('.').map((part) => {
    if (part === '') return null
    if (!/^[0-9a-f]{16}$/.test(part)) throw new RangeError('not a fingerprint of a journey')
    return [parseInt(part.slice(0, 8), 16) | 0, parseInt(part.slice(8), 16) | 0] as const
  })
}

/** Metres over 15 s at every step, from places that are means of three, so that jitter hardly shows. */
export function speedSeries(timeline: Timeline): number[] {
  const { length } = timeline
  const smooth = { ...timeline, east: smoothed(timeline.east), north: smoothed(timeline.north) }
  return Array.from({ length: Math.max(0, length - 3) }, (_, step) => metresOver(smooth, step, step + 3))
}

/** The signs of the part that begins at `from`, or null when its speed hardly changes. A part that ends early is padded. */
export function signsAt(series: readonly number[], from: number): PartSigns | null {
  const part = series.slice(from, from + PART_STEPS)
  if (part.length < PART_STEPS / 4 || deviation(part) < LEAST_CHANGE_M) return null
  const middle = mean(part)
  const words: [number, number] = [0, 0]
  for (let bit = 0; bit < BITS; bit += 1) {
    let total = 0
    for (let step = 0; step < part.length; step += 1) total += ((part[step] ?? 0) - middle) * weightOf(bit, step)
    const word = bit < 32 ? 0 : 1
    words[word] = (words[word] << 1) | (total > 0 ? 1 : 0)
  }
  return words
}

/** How many of the 64 signs differ. */
export function differingSigns(one: PartSigns, other: PartSigns): number {
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

function hexadecimal(word: number): string {
  return (word >>> 0).toString(16).padStart(8, '0')
}

function bitsIn(word: number): number {
  let left = word - ((word >>> 1) & 0x55555555)
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333)
  return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
