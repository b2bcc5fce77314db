import type { CalibratedClaim, ClaimLimits } from './claim'
import { PACKED_CALIBRATION } from './model/calibration.generated'
import type { ModeModel } from './model/mode-model'
import { type PackedModel, unpackModel } from './model/packed-model'

/** What is learnt from labelled trips: the model of modes, and from which score on a claim is believed or refused. */
export type Calibration = { model: ModeModel; limits: Readonly<Record<CalibratedClaim, ClaimLimits>> }

export type PackedCalibration = { model: PackedModel; limits: Calibration['limits'] }

/** The calibration that the product uses; `npm run bench:journeys -- FILE --calibrate` writes it. */
export const CALIBRATION: Calibration = {
  model: unpackModel(PACKED_CALIBRATION.model),
  limits: PACKED_CALIBRATION.limits,
}
