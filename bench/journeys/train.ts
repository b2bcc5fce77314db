import { MODES } from '../../src/domain/journey/mode'
import { levelOf, type Range, rooted } from '../../src/domain/journey/model/levels'
import { chancesOfLevels, type ModeModel } from '../../src/domain/journey/model/mode-model'
import type { PackedModel } from '../../src/domain/journey/model/packed-model'
import type { Example } from './example'
import { packModel } from './pack-model'
import { randomFrom } from './random'
import { trainNetwork } from './train-network'
import { trainTrees } from './train-trees'

const TREES = { rounds: 62, depth: 4, learningRate: 0.17, rowShare: 0.7, featureShare: 0.2, ridge: 5, leastWeight: 2 }

const NETWORK = {
  hidden: 16,
  epochs: 10,
  batch: 64,
  learningRate: 0.003,
  decay: 0.03,
  dropInput: 0.1,
  dropHidden: 0.2,
}

/** The share of examples at each end that lie outside of a feature's range. */
const RANGE_TAIL = 0.005

/** A model of the examples, packed: what is measured is what is shipped. The same examples and seed make the same text. */
export function train(examples: readonly Example[], seed: number, kind: 'trees' | 'trees-and-network'): PackedModel {
  const ranges = rangesOf(examples)
  const set = {
    levels: ranges.map((range, feature) =>
      Uint8Array.from(examples, (each) => levelOf(each.values[feature] ?? 0, range)),
    ),
    labels: Uint8Array.from(examples, (each) => each.label),
    weights: Float64Array.from(examples, (each) => each.weight),
    classCount: MODES.length,
  }
  const trees = trainTrees(set, TREES, randomFrom(seed))
  const networks = kind === 'trees' ? [] : [trainNetwork(set, NETWORK, randomFrom(seed + 1))]
  return packModel({ ranges, trees, networks })
}

export function chancesOfExample(model: ModeModel, example: Example): number[] {
  return chancesOfLevels(
    model,
    model.ranges.map((range, feature) => levelOf(example.values[feature] ?? 0, range)),
  )
}

function rangesOf(examples: readonly Example[]): Range[] {
  const whole = examples.filter((example) => example.isWhole)
  const thousandth = (value: number) => Math.round(value * 1000) / 1000
  return (whole[0]?.values ?? []).map((_, feature) => {
    const sorted = Float64Array.from(whole, (each) => rooted(each.values[feature] ?? 0)).sort()
    const at = (share: number) => thousandth(sorted[Math.floor(share * (sorted.length - 1))] ?? 0)
    return { low: at(RANGE_TAIL), high: at(1 - RANGE_TAIL) }
  })
}
