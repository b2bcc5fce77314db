import * as z from 'zod/mini'
import { logAction } from '@/contract/actions'
import type { Refusal } from '@/contract/refusals'
import { activityUnit, gramCount, localText, pointCount } from '@/contract/shapes'
import { readRefusal } from '../failure'

/** Of what is written now. Every older one keeps a reader in `readEntry`. */
const VERSION = 1

/**
 * One call of the contract that waits, with its body. Another kind of call is another member of this union; files go
 * with it by path.
 */
const waitingCall = z.discriminatedUnion('id', [z.object({ id: z.literal('logAction'), body: logAction.body })])
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
 * `unsent` certainly never left the phone. `sent` did at least once, and no answer came: it may be booked. `refused` has
 * its answer, and waits for the person to have read it. Times are milliseconds since 1970.
 */
export type EntryState =
  | { readonly kind: 'unsent' }
  | { readonly kind: 'sent'; readonly firstSentAt: number }
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
  z.object({ kind: z.literal('sent'), firstSentAt: z.number() }),
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

// What was kept is checked and used as it is: what a later version added to the body must still be there when it is sent.
const isKeptEntry = (kept: unknown): kept is z.output<typeof keptEntry> => keptEntry.safeParse(kept).success

// Asked again under its key, the server says again why it refused.
const readState = (kept: z.output<typeof keptState>): EntryState => {
  if (kept.kind !== 'refused') return kept
  const { firstSentAt } = kept
  const refusal = readRefusal(kept.refusal)
  return refusal ? { kind: 'refused', firstSentAt, refusal } : { kind: 'sent', firstSentAt }
}
