import type { EVIDENCE_REFUSALS } from '@/contract/evidence'
import type { InputOf } from '@/contract/endpoint'
import type { Endpoints } from '@/contract/endpoints'
import type { Refusal } from '@/contract/refusals'
import type { BeijingDay } from '@/domain/calendar/beijing'
import type { EntryState, EvidenceTier } from '@/domain/evidence/tier'
import type { TimeWindow } from '@/domain/evidence/time-window'
import type { Behaviour } from '@/domain/methodology/types'
import type { AmountMilli } from '@/domain/quantify/amount'
import type { Services } from '../services'
import type { Station } from '../store/act-facts'
import type { Queryable } from '../store/database'
import type { HashedKey } from '../store/natural-keys'

export type EvidenceInput = InputOf<Endpoints['logAction']>['body']['evidence']

/** The act that evidence is shown for. */
export interface EvidencedAct {
  readonly behaviour: Behaviour
  readonly day: BeijingDay
}

/** Codes that reading or taking evidence may answer. */
export type EvidenceRefusalCode = (typeof EVIDENCE_REFUSALS)[number] | 'window-invalid' | 'amount-implausible'

export interface EvidenceHolder {
  readonly citizenId: string
  readonly actionId: string
}

/** Who decided that the evidence holds, and when. */
export interface Decider {
  readonly actor: string
  readonly at: Date
}

/** Where the evidence says that the person was, to about 100 m; without a time it is that of the act. */
export interface EvidencedPlace {
  readonly latitudeMilli: number
  readonly longitudeMilli: number
  readonly atMs: number | null
}

/** What a piece of evidence says, whatever its tier: the rest of the server knows no tier. */
export interface Evidence {
  readonly tier: EvidenceTier
  /** How grams are booked on it. */
  readonly state: EntryState
  /** Who reported the act, with its own id there. */
  readonly source: string
  readonly externalId: string | null
  /** Names of the act that the evidence itself carries; those that the person typed come on top. */
  readonly keys: readonly HashedKey[]
  /** When the journey was made, if the evidence tells; it goes before what the person says. */
  readonly window: TimeWindow | null
  /** How much was done, if the evidence measures it, in thousandths of the unit; it goes before what the person says. */
  readonly measured?: AmountMilli
  /** For the rules against abuse; an exchange point tells its own place. */
  readonly places?: readonly EvidencedPlace[]
  readonly station?: Station
  /**
   * Uses the evidence up for an action and stores what belongs to it. A refusal has written nothing. It runs in the
   * transaction of the action, before its entry is written.
   */
  readonly take: (tx: Queryable, holder: EvidenceHolder) => Promise<Refusal<EvidenceRefusalCode> | null>
  /**
   * The same without a judgement, for an action that staff decided on: it counts for this action and for none after it.
   * What another action holds stays there.
   */
  readonly takeDecided: (tx: Queryable, holder: EvidenceHolder, by: Decider) => Promise<void>
}

export type EvidenceReading =
  | { readonly ok: true; readonly evidence: Evidence }
  | {
      readonly ok: false
      readonly refusal: Refusal<EvidenceRefusalCode>
      /** The transaction keeps what the reading wrote, and nothing else was written in it. */
      readonly keepsWrites?: true
    }

/** What the books may be asked about evidence. */
export interface EvidenceBooks {
  readonly citizenId: string
  readonly now: Date
  readonly db: Queryable
}

/** Reads the evidence of one tier. It writes nothing but the count of a wrong code: that is for `take`. */
export type EvidenceReader<Input> = (
  input: Input,
  act: EvidencedAct,
  services: Pick<Services, 'keyedHash' | 'clock'>,
  books: EvidenceBooks,
) => EvidenceReading | Promise<EvidenceReading>
