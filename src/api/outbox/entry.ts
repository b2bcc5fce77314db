import * as z from 'zod/mini'
import { actionClaim } from '@/contract/actions'
import { evidenceInput, track } from '@/contract/evidence'
import type { Refusal } from '@/contract/refusals'
import { activityUnit, gramCount, localText, pointCount } from '@/contract/shapes'
import { readRefusal } from '../failure'

/** Of what is written now. Every older one keeps a reader in `readEntry`. */
const VERSION = 1

/** A photo that has no id yet: the name of its file on the phone, and the key of its upload, the same at every try. */
const filedPhoto = z.object({ tier: z.literal('photo'), file: z.string(), uploadKey: z.string() })
export type FiledPhoto = z.output<typeof filedPhoto>

/** A track without its points: so many of them lie beside the entry, in pieces. */
const filedTrack = z.object({
  tier: z.literal('device'),
  keep: z.boolean(),
  startedAt: track.shape.startedAt,
  datum: track.shape.datum,
  count: z.int(),
})

/** The claim as it is kept: what is too large for it, or has no id yet, comes in when it is sent. */
const waitingClaim = z.object({ ...actionClaim.shape, evidence: z.union([evidenceInput, filedPhoto, filedTrack]) })
export type WaitingClaim = z.output<typeof waitingClaim>

/** One call of the contract that waits, with its body. Another kind of call is another member of this union. */
const waitingCall = z.discriminatedUnion('id', [z.object({ id: z.literal('logAction'), body: waitingClaim })])
export type WaitingCall = z.output<typeof waitingCall>

/** The line as the person saw it when it was written: the catalogue may be another one by the time it is sent. */
const shownLine = z.object({
  name: localText,
  unit: activityUnit,
  grams: gramCount,
  points: pointCount,
  /** How many days back an act may lie when it is booked. */
  claimDays: z.int(),
})
export type ShownLine = z.output<typeof shownLine>

/**
 * `unsent` certainly never left the phone. `sent` did at least once, and no answer came: it may be booked. `taking-back`
 * is one of those that the person wants back: it is never sent again, and goes when the server has confirmed. `refused`
 * and `entered` (it was booked before it could be taken back) have their answer, and wait for the person to have read it.
 * Times are milliseconds since 1970.
 */
export type EntryState =
  | { readonly kind: 'unsent' }
  | { readonly kind: 'sent' | 'taking-back'; readonly firstSentAt: number }
  | { readonly kind: 'entered'; readonly firstSentAt: number; readonly actionId: string | null }
  | { readonly kind: 'refused'; readonly firstSentAt: number; readonly refusal: Refusal }

export interface Entry {
  /** Its idempotency key, the same at every try. */
  readonly key: string
  /** Passbook number of the citizen who made it: nobody else sends or sees it. */
  readonly owner: string
  /** Entries are sent by this number, the smallest first. */
  readonly order: number
  readonly madeAt: number
  readonly call: WaitingCall
  readonly shown: ShownLine
  readonly state: EntryState
}

const keptState = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('unsent') }),
  z.object({ kind: z.enum(['sent', 'taking-back']), firstSentAt: z.number() }),
  z.object({ kind: z.literal('entered'), firstSentAt: z.number(), actionId: z.nullable(z.string()) }),
  z.object({
    kind: z.literal('refused'),
    firstSentAt: z.number(),
    refusal: z.object({ code: z.string(), facts: z.unknown() }),
  }),
])

const keptEntry = z.object({
  version: z.literal(VERSION),
  key: z.string(),
  owner: z.string(),
  order: z.int(),
  madeAt: z.number(),
  call: waitingCall,
  shown: shownLine,
  state: keptState,
})

export const toKept = (entry: Entry): object => ({ version: VERSION, ...entry })

/** The entry that was kept; null when another version of the app wrote it in a shape that this one cannot read. */
export const readEntry = (kept: unknown): Entry | null => {
  if (!isKeptEntry(kept)) return null
  const { key, owner, order, madeAt, call, shown, state } = kept
  return { key, owner, order, madeAt, call, shown, state: readState(state) }
}

/** Whether it has its answer, and waits only for the person to have read it. */
export const isAnswered = ({ state }: Entry): boolean => state.kind === 'refused' || state.kind === 'entered'

// What was kept is checked and used as it is: what a later version added to the body must still be there when it is sent.
const isKeptEntry = (kept: unknown): kept is z.output<typeof keptEntry> => keptEntry.safeParse(kept).success

// Asked again under its key, the server says again why it refused.
const readState = (kept: z.output<typeof keptState>): EntryState => {
  if (kept.kind !== 'refused') return kept
  const { firstSentAt } = kept
  const refusal = readRefusal(kept.refusal)
  return refusal ? { kind: 'refused', firstSentAt, refusal } : { kind: 'sent', firstSentAt }
}
