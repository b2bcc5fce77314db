import { inputOf, levelOf, type Range } from './levels'

/** Asks one question for each depth; the answers, read as binary digits, number the leaf. */
export type Tree = { splits: readonly { feature: number; level: number }[]; leaves: readonly number[] }

/** One hidden layer: `into[input × hidden + unit]`, `out[unit × classes + class]`. */
export type Network = {
  hidden: number
  into: readonly number[]
  intoBias: readonly number[]
  out: readonly number[]
  outBias: readonly number[]
}

/** What is learnt from labelled trips. `ranges` has one entry a feature, `trees` one list a class. */
export type ModeModel = {
  ranges: readonly Range[]
  trees: readonly (readonly Tree[])[]
  networks: readonly Network[]
}

/** The chance of each class, adding up to 1: the geometric mean of what the trees and the networks say. */
export function chancesOf(model: ModeModel, features: readonly number[]): number[] {
  const levels = model.ranges.map((range, index) => levelOf(features[index] ?? 0, range))
  return chancesOfLevels(model, levels)
}

export function chancesOfLevels(model: ModeModel, levels: ArrayLike<number>): number[] {
  const votes = [treeChances(model.trees, levels), networksChances(model.networks, levels)].filter(
    (vote): vote is number[] => vote !== null,
  )
  const classes = votes[0]?.length ?? 0
  const blended = Array.from({ length: classes }, (_, label) =>
    votes.reduce((sum, vote) => sum + Math.log((vote[label] ?? 0) + 1e-4) / votes.length, 0),
  )
  return softmax(blended)
}

function treeChances(trees: ModeModel['trees'], levels: ArrayLike<number>): number[] | null {
  if (trees.length === 0) return null
  return softmax(trees.map((list) => list.reduce((score, tree) => score + answerOf(tree, levels), 0)))
}

function answerOf({ splits, leaves }: Tree, levels: ArrayLike<number>): number {
  let leaf = 0
  for (const { feature, level } of splits) leaf = leaf * 2 + ((levels[feature] ?? 0) > level ? 1 : 0)
  return leaves[leaf] ?? 0
}

function networksChances(networks: readonly Network[], levels: ArrayLike<number>): number[] | null {
  if (networks.length === 0) return null
  const votes = networks.map((network) => networkChances(network, levels))
  return (votes[0] ?? []).map((_, label) => votes.reduce((sum, vote) => sum + (vote[label] ?? 0), 0) / votes.length)
}

function networkChances({ hidden, into, intoBias, out, outBias }: Network, levels: ArrayLike<number>): number[] {
  const units = [...intoBias]
  for (let input = 0; input < levels.length; input += 1) {
    const value = inputOf(levels[input] ?? 0)
    for (let unit = 0; unit < hidden; unit += 1)
      units[unit] = (units[unit] ?? 0) + value * (into[input * hidden + unit] ?? 0)
  }
  const scores = outBias.map((bias, label) =>
    units.reduce((sum, unit, index) => sum + Math.tanh(unit) * (out[index * outBias.length + label] ?? 0), bias),
  )
  return softmax(scores)
}

function softmax(scores: readonly number[]): number[] {
  const most = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - most))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / total)
}
