import fc from 'fast-check'
import { ENTRY_STATES } from '../evidence/tier'
import { points } from '../units'
import { checkBooking } from './booking'
import { type ActionEvent, type ActionState, pointsInForce, settlePoints, stepFor } from './correction'

const EVENTS: ActionEvent[] = ['verify', 'refuse', 'refuse-evidence', 'recheck', 'supersede', 'restore']
const STATES: ActionState[] = [...ENTRY_STATES, 'refused', 'superseded']

test.each([
  ['declared', ['verify→verified', 'refuse→refused', 'supersede→superseded']],
  ['pending', ['verify→verified', 'refuse→refused', 'refuse-evidence→declared', 'supersede→superseded']],
  ['verified', ['refuse→refused', 'recheck→pending', 'supersede→superseded']],
  ['refused', ['restore→verified']],
  ['superseded', ['restore→verified']],
] as const)('what can happen to an entry that is %s', (state, expected) => {
  const steps = EVENTS.flatMap((event) => {
    const step = stepFor(state, event, 'pending')
    return step ? [`${event}→${step.to}`] : []
  })
  expect(steps).toEqual(expected)
})

test('an entry is restored to where it counted', () => {
  expect(stepFor('refused', 'restore', 'declared')?.to).toBe('declared')
  expect(stepFor('superseded', 'restore', 'verified')?.to).toBe('verified')
})

test('every step is a booking that its kind allows', () => {
  for (const state of STATES) {
    for (const event of EVENTS) {
      const step = stepFor(state, event, 'declared')
      if (!step) continue
      const inBooks = (one: ActionState) => ENTRY_STATES.find((entry) => entry === one) ?? null
      const line = { from: inBooks(state), to: inBooks(step.to), grams: 0 as never }
      expect(checkBooking({ kind: step.kind, grams: [line], points: [] })).toEqual({ ok: true })
    }
  }
})

const parts = (...amounts: number[]) => amounts.map((amount, index) => ({ lotId: `l${index}`, points: points(amount) }))

test.each([
  ['what is missing is earned', 13, [13], 26, [], 13, 26],
  ['nothing moves at the target', 13, [13], 13, [], 0, 13],
  ['all is taken back while it is there', 13, [13], 0, [13], 0, 0],
  ['from both of its lots', 26, [13, 13], 5, [13, 8], 0, 5],
  ['what was spent stays spent', 13, [4], 0, [4], 0, 9],
  ['and all of it when nothing is left', 13, [], 0, [], 0, 13],
])('%s', (_, kept, available, target, taken, earn, keptAfter) => {
  const settlement = settlePoints({ kept: points(kept), available: parts(...available) }, points(target))
  expect(settlement.take.map((part) => part.points)).toEqual(taken)
  expect(settlement).toMatchObject({ earn, keptAfter })
})

test('settling conserves points, takes no more than lies there, and comes as near to the target as it can', () => {
  const lots = fc.array(fc.nat(50), { maxLength: 4 })
  fc.assert(
    fc.property(lots, fc.nat(100), fc.nat(300), (available, spent, target) => {
      const total = available.reduce((sum, part) => sum + part, 0)
      const standing = { kept: points(total + spent), available: parts(...available) }
      const { take, earn, keptAfter } = settlePoints(standing, points(target))
      const taken = take.reduce((sum, part) => sum + part.points, 0)
      expect(keptAfter).toBe(standing.kept + earn - taken)
      for (const { lotId, points: part } of take) {
        expect(part).toBeGreaterThan(0)
        expect(part).toBeLessThanOrEqual(standing.available.find((lot) => lot.lotId === lotId)?.points ?? 0)
      }
      if (keptAfter !== target) expect([keptAfter > target, taken]).toEqual([true, total])
    }),
  )
})

test.each([
  ['declared', 26, 0, 26],
  ['verified', 26, 9, 17],
  ['verified', 26, 40, 0],
  ['pending', 26, 0, 0],
  ['refused', 26, 0, 0],
  ['superseded', 26, 0, 0],
] as const)(
  'an entry that is %s with an award of %d, %d of it spent before, has %d',
  (state, award, netted, expected) => {
    expect(pointsInForce(state, points(award), points(netted))).toBe(expected)
  },
)
