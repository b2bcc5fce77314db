import { ENTRY_STATES, type EntryState } from '../evidence/tier'
import { addGrams, subtractGrams, type Grams, ZERO_GRAMS } from '../units'

/** Grams move between nowhere (null) and a state, or between two states. `grams` is never negative; zero is a state change only. */
export type GramEntry = { from: EntryState | null; to: EntryState | null; grams: Grams }

export type GramBalance = Record<EntryState, Grams>

export const EMPTY_GRAM_BALANCE: Readonly<GramBalance> = {
  declared: ZERO_GRAMS,
  pending: ZERO_GRAMS,
  verified: ZERO_GRAMS,
}

const ALLOWED_MOVES: Readonly<Record<EntryState | 'nowhere', readonly (EntryState | null)[]>> = {
  nowhere: ENTRY_STATES,
  declared: ['verified', null],
  pending: ['verified', 'declared', null],
  verified: [null, 'pending'],
}

/** Whether grams may ever move this way. Verified grams are never silently declared again: they go back to be checked. */
export function isAllowedMove({ from, to }: Pick<GramEntry, 'from' | 'to'>): boolean {
  return ALLOWED_MOVES[from ?? 'nowhere'].includes(to)
}

/**
 * The sum of the entries by state. Over a whole ledger it is the balance, over a part of it the change, which may be
 * negative. The order does not matter. Throws RangeError on a move that is not allowed or on negative grams.
 */
export function foldGrams(entries: readonly GramEntry[]): GramBalance {
  const balance = { ...EMPTY_GRAM_BALANCE }
  for (const { from, to, grams } of entries) {
    if (!isAllowedMove({ from, to }) || grams < 0) throw new RangeError(`no entry may move ${grams} g ${from} → ${to}`)
    if (from) balance[from] = subtractGrams(balance[from], grams)
    if (to) balance[to] = addGrams(balance[to], grams)
  }
  return balance
}
