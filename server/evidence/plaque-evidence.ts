import type { Refusal } from '@/contract/refusals'
import { judgeNearness } from '@/domain/place/nearness'
import { readPlaceCode } from '@/domain/place/place-code'
import { isPlaqueInTime, PLACE_RULES } from '@/domain/place/place-rules'
import { refuse } from '../http/handler'
import { findPlaceByNumber, type Place } from '../store/places'
import type { EvidenceInput, EvidenceReader, EvidenceRefusalCode } from './evidence'
import { plaqueMark } from './place-secrets'
import { generationsOf, refuseWrongCode, vouchedBy } from './vouched'

export type PlaqueInput = Extract<EvidenceInput, { kind: 'plaque' }>

/**
 * A plaque on the wall, which anybody can photograph: it counts only with the phone beside it, once a day for a citizen
 * and a behaviour. The position is compared and forgotten.
 */
export const readPlaqueEvidence: EvidenceReader<PlaqueInput> = async (input, act, services, books) => {
  const { citizenId, now, db } = books
  const reading = readPlaceCode(input.code)
  if (!reading.ok || reading.code.kind !== 'plaque') return refuseWrongCode(books)
  const { mark, placeNumber } = reading.code
  const place = await findPlaceByNumber(db, placeNumber)
  if (!place) return refuseWrongCode(books)
  const generation = generationsOf(place).find(
    (candidate) => plaqueMark({ ...place, generation: candidate }, services.keyedHash) === mark,
  )
  if (generation === undefined) return refuseWrongCode(books)
  const shownAtMs = Date.parse(input.scannedAt)
  const voucher = {
    place,
    generation,
    shownAtMs,
    key: { kind: 'station-code', text: `${citizenId}/${placeNumber}/${act.behaviour.id}/${act.day}` } as const,
    refusal: refusalOf(place, input, { scannedAtMs: shownAtMs, nowMs: now.getTime() }),
    now,
  }
  return vouchedBy(voucher, act, services)
}

const refusalOf = (
  place: Place,
  { location }: PlaqueInput,
  times: { scannedAtMs: number; nowMs: number },
): Refusal<EvidenceRefusalCode> | null => {
  if (!isPlaqueInTime(times)) return refuse('place-code-late', { minutes: PLACE_RULES.plaqueLateMinutesMax }).refusal
  const nearness = judgeNearness(place, location ?? null)
  switch (nearness.is) {
    case 'near':
      return null
    case 'missing':
      return refuse('place-location-missing', {}).refusal
    case 'inexact':
      return refuse('place-location-inexact', { accuracyM: nearness.accuracyM, mostM: nearness.mostM }).refusal
    case 'far':
      return refuse('place-too-far', { distanceM: nearness.distanceM, mostM: nearness.mostM }).refusal
  }
}
