import { type PackedModel, unpackModel } from '../../src/domain/journey/model/packed-model'
import type { Example } from './example'
import { foldsByPerson } from './people'
import { chancesOfExample, train } from './train'

const FOLDS = 3
const SEED = 1

/** A label that models of other people give less than this chance is taken for a slip, and counts for less. */
const LEAST_CHANCE = 0.03
const DOUBTED_SHARE = 0.25

/**
 * A model of the examples that hardly listens to labels nobody else would give. People write down the wrong mode about
 * three times in a hundred; a first round of models, none of which knows the person it judges, tells which those are.
 */
export function trainDoubting(examples: readonly Example[]): PackedModel {
  const whole = examples.filter(({ isWhole }) => isWhole)
  const folds = foldsByPerson(
    whole.map(({ person }) => person),
    FOLDS,
  )
  const doubted = new Set<number>()
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const inside = whole.filter((_, index) => folds[index] === fold)
    if (inside.length === 0 || inside.length === whole.length) continue
    const others = whole.filter((_, index) => folds[index] !== fold)
    const model = unpackModel(train(others, SEED, 'trees'))
    for (const example of inside) {
      if ((chancesOfExample(model, example)[example.label] ?? 0) < LEAST_CHANCE) doubted.add(example.trip)
    }
  }
  const weighed = examples.map((example) =>
    doubted.has(example.trip) ? { ...example, weight: example.weight * DOUBTED_SHARE } : example,
  )
  return train(weighed, SEED, 'trees-and-network')
}
