import { LEVELS } from '../../src/domain/journey/model/levels'
import type { Tree } from '../../src/domain/journey/model/mode-model'
import type { Random } from './random'

/** Rows in columns: `levels[feature][row]`, the class of each row and how much the row counts. */
export type TrainingSet = {
  levels: readonly Uint8Array[]
  labels: Uint8Array
  weights: Float64Array
  classCount: number
}

export type TreeSettings = {
  rounds: number
  depth: number
  learningRate: number
  rowShare: number
  featureShare: number
  ridge: number
  leastWeight: number
}

/**
 * Gradient boosting for the softmax loss, a tree for each class and round. A tree asks the same question of all nodes of
 * one depth, which keeps it small and holds it back from learning people by heart.
 */
export function trainTrees(set: TrainingSet, settings: TreeSettings, random: Random): Tree[][] {
  const rowCount = set.weights.length
  const scores = Array.from({ length: set.classCount }, () => new Float64Array(rowCount))
  const forest: Tree[][] = scores.map(() => [])
  for (let round = 0; round < settings.rounds; round += 1) {
    const chosen = choose(rowCount, settings.rowShare, random)
    const shares = softmax(scores, rowCount)
    for (let label = 0; label < set.classCount; label += 1) {
      const columns = choose(set.levels.length, settings.featureShare, random)
      const tree = growTree(set, label, shares[label] ?? new Float64Array(0), { rows: chosen, columns }, settings)
      forest[label]?.push(tree)
      addScores(set.levels, tree, scores[label] ?? new Float64Array(0))
    }
  }
  return forest
}

function choose(count: number, share: number, random: Random): Int32Array {
  const chosen: number[] = []
  for (let index = 0; index < count; index += 1) if (random() < share) chosen.push(index)
  return Int32Array.from(chosen.length > 0 ? chosen : [0])
}

function softmax(scores: readonly Float64Array[], rowCount: number): Float64Array[] {
  const shares = scores.map(() => new Float64Array(rowCount))
  for (let row = 0; row < rowCount; row += 1) {
    let total = 0
    for (const score of scores) total += Math.exp(score[row] ?? 0)
    for (let label = 0; label < scores.length; label += 1) {
      const share = shares[label]
      if (share) share[row] = Math.exp(scores[label]?.[row] ?? 0) / total
    }
  }
  return shares
}

function growTree(
  set: TrainingSet,
  label: number,
  share: Float64Array,
  { rows, columns }: { rows: Int32Array; columns: Int32Array },
  settings: TreeSettings,
): Tree {
  const slopes = new Float64Array(rows.length)
  const bends = new Float64Array(rows.length)
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? 0
    const weight = set.weights[row] ?? 0
    const chance = share[row] ?? 0
    slopes[index] = weight * (chance - (set.labels[row] === label ? 1 : 0))
    bends[index] = weight * Math.max(chance * (1 - chance), 1e-4)
  }
  const leafOf = new Uint8Array(rows.length)
  const splits: { feature: number; level: number }[] = []
  for (let depth = 0; depth < settings.depth; depth += 1) {
    const split = bestSplit(set.levels, { rows, columns, leafOf, slopes, bends }, 1 << depth, settings)
    splits.push(split)
    const column = set.levels[split.feature] ?? new Uint8Array(0)
    for (let index = 0; index < rows.length; index += 1) {
      const isAbove = (column[rows[index] ?? 0] ?? 0) > split.level
      leafOf[index] = (leafOf[index] ?? 0) * 2 + (isAbove ? 1 : 0)
    }
  }
  const slopeSums = new Float64Array(1 << settings.depth)
  const bendSums = new Float64Array(1 << settings.depth)
  for (let index = 0; index < rows.length; index += 1) {
    const leaf = leafOf[index] ?? 0
    slopeSums[leaf] = (slopeSums[leaf] ?? 0) + (slopes[index] ?? 0)
    bendSums[leaf] = (bendSums[leaf] ?? 0) + (bends[index] ?? 0)
  }
  const leaves = Array.from(
    slopeSums,
    (slope, leaf) => (-settings.learningRate * slope) / ((bendSums[leaf] ?? 0) + settings.ridge),
  )
  return { splits, leaves }
}

type Node = { rows: Int32Array; columns: Int32Array; leafOf: Uint8Array; slopes: Float64Array; bends: Float64Array }

function bestSplit(levels: readonly Uint8Array[], node: Node, leafCount: number, settings: TreeSettings) {
  let best = { feature: node.columns[0] ?? 0, level: 0, gain: -Infinity }
  const slopeBins = new Float64Array(leafCount * LEVELS)
  const bendBins = new Float64Array(leafCount * LEVELS)
  const gains = new Float64Array(LEVELS)
  for (const feature of node.columns) {
    const column = levels[feature] ?? new Uint8Array(0)
    slopeBins.fill(0)
    bendBins.fill(0)
    gains.fill(0)
    for (let index = 0; index < node.rows.length; index += 1) {
      const bin = (node.leafOf[index] as number) * LEVELS + (column[node.rows[index] as number] as number)
      slopeBins[bin] = (slopeBins[bin] as number) + (node.slopes[index] as number)
      bendBins[bin] = (bendBins[bin] as number) + (node.bends[index] as number)
    }
    for (let leaf = 0; leaf < leafCount; leaf += 1) addGains(slopeBins, bendBins, leaf * LEVELS, gains, settings)
    for (let level = 0; level < LEVELS - 1; level += 1) {
      const gain = gains[level] ?? 0
      if (gain > best.gain) best = { feature, level, gain }
    }
  }
  return { feature: best.feature, level: best.level }
}

function addGains(
  slopes: Float64Array,
  bends: Float64Array,
  from: number,
  gains: Float64Array,
  settings: TreeSettings,
): void {
  let slope = 0
  let bend = 0
  for (let level = 0; level < LEVELS; level += 1) {
    slope += slopes[from + level] as number
    bend += bends[from + level] as number
  }
  const whole = (slope * slope) / (bend + settings.ridge)
  let left = 0
  let leftBend = 0
  for (let level = 0; level < LEVELS - 1; level += 1) {
    left += slopes[from + level] as number
    leftBend += bends[from + level] as number
    const right = slope - left
    const rightBend = bend - leftBend
    if (leftBend < settings.leastWeight || rightBend < settings.leastWeight) continue
    gains[level] =
      (gains[level] as number) +
      (left * left) / (leftBend + settings.ridge) +
      (right * right) / (rightBend + settings.ridge) -
      whole
  }
}

function addScores(levels: readonly Uint8Array[], { splits, leaves }: Tree, scores: Float64Array): void {
  for (let row = 0; row < scores.length; row += 1) {
    let leaf = 0
    for (const { feature, level } of splits) leaf = leaf * 2 + ((levels[feature]?.[row] ?? 0) > level ? 1 : 0)
    scores[row] = (scores[row] ?? 0) + (leaves[leaf] ?? 0)
  }
}
