import { type PackedModel, unpackModel } from '../../src/domain/journey/model/packed-model'
import type { Example } from './example'
import { foldsByPerson } from './people'
import { chancesOfExample, train } from './train'

const FOLDS = 3
const SEED = 1

/** How much of a label is given to what a model says that knows neither the trip nor its person. */
const DOUBT = 0.5

/**
 * A model of the examples that takes their labels with doubt. People write down the wrong mode now and then; a trip whose
 * label surprises a model of the other people speaks for both modes, by half.
 */
export function trainDoubting(examples: readonly Example[]): PackedModel {
  const whole = examples.filter(({ weight }) => weight === 1)
  const folds = foldsByPerson(
    whole.map(({ person }) => person),
    FOLDS,
  )
  const guesses = new Map<number, readonly number[]>()
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const inside = whole.filter((_, index) => folds[index] === fold)
    if (inside.length === 0 || inside.length === whole.length) continue
    const model = unpackModel(
      train(
        whole.filter((_, index) => folds[index] !== fold),
        SEED,
        'trees',
      ),
    )
    for (const example of inside) guesses.set(example.trip, chancesOfExample(model, example))
  }
  return train(
    examples.map((example) => doubted(example, guesses.get(example.trip))),
    SEED,
    'trees-and-network',
  )
}

function doubted(example: Example, guess: readonly number[] | undefined): Example {
  if (!guess) return example
  return {
    ...example,
    targets: example.targets.map((target, label) => (1 - DOUBT) * target + DOUBT * (guess[label] ?? 0)),
  }
}
