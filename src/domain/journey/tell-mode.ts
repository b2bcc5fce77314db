import { movementFeatures } from './features/movement-features'
import { modeChances, type ModeChances } from './mode'
import { chancesOf, type ModeModel } from './model/mode-model'
import type { Journey } from './read-journey'

/** How likely each mode is, by how the journey moved. Where it was plays no part. */
export function tellMode(journey: Journey, model: ModeModel): ModeChances {
  const features = movementFeatures(journey.path, journey.timeline, journey.startedAtMs)
  return modeChances(
    chancesOf(
      model,
      features.map(([, value]) => value),
    ),
  )
}
