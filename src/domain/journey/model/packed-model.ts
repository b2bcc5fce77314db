import { LEVELS } from './levels'
import type { ModeModel, Network, Tree } from './mode-model'

/**
 * A model as text. Numbers are digits to the base `LEVELS`: printable characters that need no escape between single
 * quotes. A split is two digits of the feature and one of the level, a leaf or weight is one digit on a scale of −1 … 1
 * that is multiplied by the scale beside it.
 */
export type PackedModel = {
  /** Low and high end of each feature, times 1000. */
  ranges: readonly number[]
  depth: number
  leafScale: number
  /** One text a class. */
  trees: readonly string[]
  networks: readonly PackedNetwork[]
}

export type PackedNetwork = { hidden: number; scales: readonly [number, number, number, number]; weights: string }

const SKIPPED = ["'", '\\', '`', '$']

/** The digits: printable ASCII from `#` on, less what a quoted text would need to escape. */
export const DIGITS: readonly string[] = Array.from({ length: 92 }, (_, index) =>
  String.fromCharCode(35 + index),
).filter((character) => !SKIPPED.includes(character))

const digitOf = new Map(DIGITS.map((digit, index) => [digit, index]))

/** Throws RangeError when the text is not one of ours or is cut short. */
export function unpackModel(packed: PackedModel): ModeModel {
  const featureCount = packed.ranges.length / 2
  return {
    ranges: Array.from({ length: featureCount }, (_, index) => ({
      low: (packed.ranges[2 * index] ?? 0) / 1000,
      high: (packed.ranges[2 * index + 1] ?? 0) / 1000,
    })),
    trees: packed.trees.map((text) => unpackTrees(text, packed.depth, packed.leafScale)),
    networks: packed.networks.map((network) => unpackNetwork(network, featureCount, packed.trees.length)),
  }
}

function unpackTrees(text: string, depth: number, scale: number): Tree[] {
  const digits = digitsOf(text)
  const leafCount = 2 ** depth
  const size = depth * 3 + leafCount
  if (digits.length % size !== 0) throw new RangeError('the trees of the model are cut short')
  return Array.from({ length: digits.length / size }, (_, index) => {
    const own = digits.slice(index * size, (index + 1) * size)
    return {
      splits: Array.from({ length: depth }, (_, at) => ({
        feature: (own[3 * at] ?? 0) * LEVELS + (own[3 * at + 1] ?? 0),
        level: own[3 * at + 2] ?? 0,
      })),
      leaves: own.slice(depth * 3).map((digit) => signed(digit) * scale),
    }
  })
}

function unpackNetwork({ hidden, scales, weights }: PackedNetwork, inputs: number, classes: number): Network {
  const digits = digitsOf(weights)
  const lengths = [inputs * hidden, hidden, hidden * classes, classes]
  if (digits.length !== lengths.reduce((sum, length) => sum + length, 0)) {
    throw new RangeError('the network of the model is cut short')
  }
  let from = 0
  const [into = [], intoBias = [], out = [], outBias = []] = lengths.map((length, part) => {
    const own = digits.slice(from, from + length)
    from += length
    return own.map((digit) => signed(digit) * (scales[part] ?? 0))
  })
  return { hidden, into, intoBias, out, outBias }
}

function digitsOf(text: string): number[] {
  return Array.from(text, (character) => {
    const digit = digitOf.get(character)
    if (digit === undefined) throw new RangeError(`${character} is no digit of a packed model`)
    return digit
  })
}

/** A digit on the scale of −1 … 1. */
function signed(digit: number): number {
  return (2 * digit) / (LEVELS - 1) - 1
}
