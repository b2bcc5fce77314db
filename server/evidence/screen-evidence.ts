import { type FoundStep, findStep } from '@/domain/place/find-step'
import { startOfStep } from '@/domain/place/one-time-code'
import { readPlaceCode } from '@/domain/place/place-code'
import { PLACE_RULES } from '@/domain/place/place-rules'
import { refuse } from '../http/handler'
import { findPlaceByNumber } from '../store/places'
import type { EvidenceInput, EvidenceReader } from './evidence'
import { screenHmac } from './place-secrets'
import { generationsOf, refuseWrongCode, vouchedBy } from './vouched'

export type ScreenInput = Extract<EvidenceInput, { kind: 'screen' }>

/** The rotating code on the screen of a place. Each counts once for a citizen and a behaviour; many may read the same. */
export const readScreenEvidence: EvidenceReader<ScreenInput> = async (input, act, services, books) => {
  const { citizenId, now, db } = books
  const reading = readPlaceCode(input.code)
  if (!reading.ok || reading.code.kind !== 'screen') return refuseWrongCode(books)
  const { code, placeNumber } = reading.code
  const place = await findPlaceByNumber(db, placeNumber)
  if (!place) return refuseWrongCode(books)
  const scanned = { code, nowMs: now.getTime(), scannedAtMs: Date.parse(input.scannedAt) }
  const shown = firstFound(generationsOf(place), (generation) =>
    findStep(scanned, screenHmac({ ...place, generation }, services.keyedHash)),
  )
  if (!shown) return refuseWrongCode(books)
  const { generation, step, is } = shown
  const minutes = PLACE_RULES.screenLateMinutesMax
  const text = `${citizenId}/${placeNumber}/${generation}/${step}/${act.behaviour.id}`
  const voucher = {
    place,
    generation,
    shownAtMs: startOfStep(step),
    key: { kind: 'station-code', text } as const,
    refusal: is === 'late' ? refuse('place-code-late', { minutes }).refusal : null,
    now,
  }
  return vouchedBy(voucher, act, services)
}

type Shown = Exclude<FoundStep, { is: 'unknown' }> & { readonly generation: number }

const firstFound = (generations: readonly number[], find: (generation: number) => FoundStep): Shown | null => {
  for (const generation of generations) {
    const found = find(generation)
    if (found.is !== 'unknown') return { ...found, generation }
  }
  return null
}
