import fc from 'fast-check'
import {
  isFinalState,
  nextState,
  pointMoveFor,
  REDEMPTION_EVENTS,
  REDEMPTION_STATES,
  type RedemptionPointMove,
  type RedemptionState,
} from './machine'

test('these transitions exist and no others', () => {
  const transitions = REDEMPTION_STATES.flatMap((state) =>
    REDEMPTION_EVENTS.flatMap((event) => {
      const next = nextState(state, event)
      return next ? [`${state} –${event}→ ${next}`] : []
    }),
  )
  expect(transitions).toEqual([
    'held –issue→ issued',
    'held –cancel→ cancelled',
    'held –expire→ expired',
    'issued –use→ used',
    'issued –cancel→ cancelled',
    'issued –expire→ expired',
    'issued –refund→ refunded',
  ])
})

test('nothing happens after the end', () => {
  expect(REDEMPTION_STATES.filter(isFinalState)).toEqual(['used', 'cancelled', 'expired', 'refunded'])
})

test.each([
  ['held', 'issue', 'settle', null],
  ['held', 'cancel', 'release', 'release'],
  ['held', 'expire', 'release', 'release'],
  ['issued', 'use', null, 'settle'],
  ['issued', 'cancel', 'give-back', 'release'],
  ['issued', 'expire', null, 'settle'],
  ['issued', 'refund', 'give-back', 'release'],
] as const)('%s, %s: points %s when settled at issue, %s when settled at use', (state, event, atIssue, atUse) => {
  expect([pointMoveFor(state, event, 'issue'), pointMoveFor(state, event, 'use')]).toEqual([atIssue, atUse])
})

test('a transition that does not exist moves nothing: it is a bug to ask', () => {
  expect(() => pointMoveFor('used', 'cancel', 'use')).toThrow(RangeError)
  expect(() => pointMoveFor('held', 'use', 'issue')).toThrow(RangeError)
})

test('every path to an end spends the points once, or leaves them all with the citizen', () => {
  const effect: Record<RedemptionPointMove, { held: number; available: number }> = {
    settle: { held: -1, available: 0 },
    release: { held: -1, available: 1 },
    'give-back': { held: 0, available: 1 },
  }
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...REDEMPTION_EVENTS)),
      fc.constantFrom('issue', 'use'),
      (events, settleAt) => {
        let state: RedemptionState = 'held'
        let [held, available] = [1, 0]
        let wasIssued = false
        for (const event of events) {
          const next = nextState(state, event)
          if (!next) continue
          const move = pointMoveFor(state, event, settleAt)
          if (move) [held, available] = [held + effect[move].held, available + effect[move].available]
          wasIssued = wasIssued || next === 'issued'
          state = next
        }
        expect(held === 0 || held === 1).toBe(true)
        if (isFinalState(state)) {
          const isSpent = state === 'used' || (state === 'expired' && wasIssued)
          expect([held, available]).toEqual([0, isSpent ? 0 : 1])
        }
      },
    ),
  )
})
