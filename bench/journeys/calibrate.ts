import type { Calibration, PackedCalibration } from '../../src/domain/journey/calibration'
import { modeChances } from '../../src/domain/journey/mode'
import { type PackedModel, unpackModel } from '../../src/domain/journey/model/packed-model'
import { trainDoubting } from './doubt'
import { type Example, examplesOf } from './example'
import type { LabelledTrip } from './labelled-trip'
import { type Judged, limitsFor } from './limits'
import { foldsByPerson } from './people'
import { randomFrom } from './random'
import { chancesOfExample } from './train'

const FOLDS = 10
const EXAMPLE_SEED = 7

/** Trips with a calibration whose model and limits have not seen their people. */
export type Fold = { trips: readonly LabelledTrip[]; calibration: Calibration }

export type CrossValidation = { examples: readonly Example[]; folds: readonly Fold[]; limits: Calibration['limits'] }

/** A calibration on all trips. Its limits are those of the cross-validation: scores of trips that a model has seen say nothing. */
export function calibrate({ examples, limits }: CrossValidation): PackedCalibration {
  return { model: trainDoubting(examples), limits }
}

/** Cross-validation by people, who are in one fold each with all their trips. */
export function crossValidate(trips: readonly LabelledTrip[], say: (line: string) => void): CrossValidation {
  const examples = examplesOf(trips, randomFrom(EXAMPLE_SEED))
  const foldOf = foldsByPerson(
    trips.map((trip) => trip.person),
    FOLDS,
  )
  const parts = Array.from({ length: FOLDS }, (_, fold) => {
    say(`fold ${fold + 1} of ${FOLDS}`)
    const model = trainDoubting(examples.filter(({ trip }) => foldOf[trip] !== fold))
    const inside = examples.filter(({ trip, isWhole }) => foldOf[trip] === fold && isWhole)
    return { trips: trips.filter((_, trip) => foldOf[trip] === fold), model, judged: judge(inside, trips, model) }
  })
  return {
    examples,
    limits: limitsFor(parts.flatMap(({ judged }) => judged)),
    folds: parts.map((part) => {
      const others = parts.filter((other) => other !== part).flatMap(({ judged }) => judged)
      return { trips: part.trips, calibration: { model: unpackModel(part.model), limits: limitsFor(others) } }
    }),
  }
}

function judge(examples: readonly Example[], trips: readonly LabelledTrip[], packed: PackedModel): Judged[] {
  const model = unpackModel(packed)
  return examples.flatMap((example) => {
    const mode = trips[example.trip]?.mode
    return mode ? [{ mode, chances: modeChances(chancesOfExample(model, example)) }] : []
  })
}
