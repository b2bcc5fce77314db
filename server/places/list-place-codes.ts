import type { Endpoints } from '@/contract/endpoints'
import { findBehaviour } from '@/domain/methodology/find-behaviour'
import { oneTimeCode, startOfStep, stepAt, STEP_SECONDS } from '@/domain/place/one-time-code'
import { SCREEN_CODE_LENGTH, screenDigits } from '@/domain/place/place-code'
import { PLACE_RULES } from '@/domain/place/place-rules'
import { screenHmac } from '../evidence/place-secrets'
import { answer, type Handler, refuse } from '../http/handler'
import type { Services } from '../services'
import { findPlace, type Place } from '../store/places'
import { isOnDutyAt } from '../store/staff'

/** Enough for a screen to survive a short loss of the network, and little enough to be worth nothing soon. */
const STEPS_AHEAD = (PLACE_RULES.screenMinutesAhead * 60) / STEP_SECONDS

export const listPlaceCodes: Handler<Endpoints['listPlaceCodes']> = async ({ input, citizenId, now, db, services }) => {
  const { exchangePointId } = input.params
  if (!(await isOnDutyAt(db, citizenId, exchangePointId))) return refuse('place-not-yours', {})
  const place = await findPlace(db, exchangePointId)
  if (!place) return refuse('place-without-codes', {})
  if (place.isClosed) return refuse('place-closed', {})
  return answer({
    exchangePointId,
    name: place.name,
    kind: place.kind,
    behaviours: behavioursOf(place, services),
    now: now.toISOString(),
    stepSeconds: STEP_SECONDS,
    codes: codesFrom(stepAt(now.getTime()), place, services),
  })
}

const codesFrom = (first: number, place: Place, { keyedHash }: Services) => {
  const hmac = screenHmac(place, keyedHash)
  return Array.from({ length: STEPS_AHEAD + 1 }, (_, index) => {
    const step = first + index
    const code = oneTimeCode({ step, length: SCREEN_CODE_LENGTH }, hmac)
    return { from: new Date(startOfStep(step)).toISOString(), digits: screenDigits(place.placeNumber, code) }
  })
}

/** What the catalogue in force still has. */
const behavioursOf = ({ behaviourIds }: Place, { methodology }: Services) =>
  behaviourIds.flatMap((id) => {
    const behaviour = findBehaviour(methodology, id)
    return behaviour ? [{ id, name: behaviour.name }] : []
  })
