import type { Refusal } from '@/contract/refusals'
import type { NaturalKey } from '@/domain/evidence/natural-key'
import { stateOnBooking } from '@/domain/evidence/tier'
import { isCodeOfDay } from '@/domain/place/place-rules'
import { refuse } from '../http/handler'
import type { Services } from '../services'
import type { Place } from '../store/places'
import type { EvidenceBooks, EvidencedAct, EvidenceReading, EvidenceRefusalCode } from './evidence'
import { countWrongCode, refusalOfGuessing } from './guessing'
import { hashKey } from './hash-key'

type EvidenceRefusal = Refusal<EvidenceRefusalCode>

export interface Voucher {
  readonly place: Place
  /** The generation of the code that was shown. */
  readonly generation: number
  /** When the place showed it. */
  readonly shownAtMs: number
  readonly key: NaturalKey
  /** What speaks against this kind of code, after what speaks against any. */
  readonly refusal: EvidenceRefusal | null
  readonly now: Date
}

/**
 * A genuine code of a place as evidence. What speaks against it is answered by `take`, after the rules of counting, so
 * that a refused claim can be appealed.
 */
export const vouchedBy = (
  voucher: Voucher,
  act: EvidencedAct,
  services: Pick<Services, 'keyedHash'>,
): EvidenceReading => ({
  ok: true,
  evidence: {
    tier: 'place',
    state: stateOnBooking('place'),
    source: 'citizen',
    externalId: null,
    keys: [hashKey(voucher.key, services)],
    window: null,
    station: { kind: 'exchange-point', exchangePointId: voucher.place.exchangePointId },
    take: async (tx, { citizenId }) =>
      (await refusalOfGuessing(tx, citizenId, voucher.now)) ?? refusalOf(voucher, act) ?? voucher.refusal,
    // The code is a natural key, and is taken with the keys of the act.
    takeDecided: async () => undefined,
  },
})

const refusalOf = (
  { place, generation, shownAtMs }: Voucher,
  { behaviour, day }: EvidencedAct,
): EvidenceRefusal | null => {
  if (generation !== place.generation) return refuse('place-code-replaced', {}).refusal
  if (place.isClosed) return refuse('place-closed', {}).refusal
  if (!place.behaviourIds.includes(behaviour.id)) {
    return refuse('place-not-for-this', { behaviourIds: [...place.behaviourIds] }).refusal
  }
  return isCodeOfDay({ day, shownAtMs }) ? null : refuse('place-wrong-day', {}).refusal
}

/** No answer tells whether the place, the code or the mark is wrong. */
export const refuseWrongCode = async ({ db, citizenId, now }: EvidenceBooks): Promise<EvidenceReading> => {
  const guessing = await countWrongCode(db, citizenId, now)
  return guessing ? { ok: false, refusal: guessing } : { ...refuse('place-code-unknown', {}), keepsWrites: true }
}

/** The generations of a place that a code may be of, the one in force first. */
export const generationsOf = ({ generation }: Place): number[] =>
  Array.from({ length: generation }, (_, index) => generation - index)
