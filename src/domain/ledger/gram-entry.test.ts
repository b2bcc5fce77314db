import fc from 'fast-check'
import { ENTRY_STATES, type EntryState } from '../evidence/tier'
import { grams, ZERO_GRAMS } from '../units'
import { foldGrams, isAllowedMove, type GramEntry } from './gram-entry'

const ENDS = [null, ...ENTRY_STATES] as const

test.each([
  [null, ['declared', 'pending', 'verified']],
  ['declared', [null, 'verified']],
  ['pending', [null, 'declared', 'verified']],
  ['verified', [null, 'pending']],
] as const)('from %s grams may move to %j and nowhere else', (from, allowed) => {
  expect(ENDS.filter((to) => isAllowedMove({ from, to }))).toEqual(allowed)
})

test('an action declared, one checked and one refused', () => {
  const entries = [
    entry(null, 'declared', 260),
    entry(null, 'pending', 144),
    entry('pending', 'verified', 144),
    entry(null, 'pending', 37),
    entry('pending', null, 37),
  ]
  expect(foldGrams(entries)).toEqual({ declared: 260, pending: 0, verified: 144 })
})

test('a part of the ledger gives the change, which may be negative', () => {
  expect(foldGrams([entry('declared', 'verified', 52)])).toEqual({ declared: -52, pending: 0, verified: 52 })
})

test('zero grams change the state only; negative grams and forbidden moves are bugs', () => {
  expect(foldGrams([entry(null, 'verified', 0)])).toEqual({ declared: 0, pending: 0, verified: 0 })
  expect(() => foldGrams([entry(null, 'verified', -1)])).toThrow(RangeError)
  expect(() => foldGrams([entry('verified', 'declared', 1)])).toThrow(RangeError)
})

describe('laws', () => {
  // Histories: every step picks an action, or a new one, and moves all of its grams along an allowed path.
  const steps = fc.array(fc.record({ pick: fc.nat(), to: fc.constantFrom(...ENDS), amount: fc.nat(50_000) }))
  const histories = steps.map(historyOf)

  test('the fold of the entries is the balance of the actions', () => {
    fc.assert(
      fc.property(histories, ({ entries, states }) => {
        const inState = (state: EntryState) =>
          states.reduce((sum, action) => sum + (action.state === state ? action.amount : 0), 0)
        expect(foldGrams(entries)).toEqual({
          declared: inState('declared'),
          pending: inState('pending'),
          verified: inState('verified'),
        })
      }),
    )
  })

  test('months fold apart and add up to the whole, in any order', () => {
    fc.assert(
      fc.property(histories, fc.nat(), ({ entries }, cut) => {
        const at = entries.length === 0 ? 0 : cut % entries.length
        const [before, after] = [foldGrams(entries.slice(0, at)), foldGrams(entries.slice(at).reverse())]
        const whole = foldGrams(entries)
        for (const state of ENTRY_STATES) expect(before[state] + after[state]).toBe(whole[state])
      }),
    )
  })
})

type Action = { state: EntryState | null; amount: number }

function historyOf(steps: readonly { pick: number; to: EntryState | null; amount: number }[]) {
  const states: Action[] = []
  const entries: GramEntry[] = []
  for (const { pick, to, amount } of steps) {
    const known = states[pick % (states.length + 1)]
    const action = known ?? { state: null, amount }
    if (!isAllowedMove({ from: action.state, to })) continue
    entries.push(entry(action.state, to, action.amount))
    action.state = to
    if (!known) states.push(action)
  }
  return { states, entries }
}

function entry(from: EntryState | null, to: EntryState | null, amount: number): GramEntry {
  return { from, to, grams: amount === 0 ? ZERO_GRAMS : grams(amount) }
}
