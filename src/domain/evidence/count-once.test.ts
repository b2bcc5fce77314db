import fc from 'fast-check'
import type { BeijingDay } from '../calendar/beijing'
import type { AmountMilli } from '../quantify/amount'
import { type ActInQuestion, countOnce, type CountedAct } from './count-once'
import { EVIDENCE_TIERS, isStrongerTier } from './tier'
import type { TimeWindow } from './time-window'

const day = '2026-11-20' as BeijingDay
const hour = (from: number, to: number): TimeWindow => ({ startMs: from * 3_600_000, endMs: to * 3_600_000 })

const ride = (given: Partial<ActInQuestion> = {}): ActInQuestion => ({
  behaviour: { id: 'cycling', unit: 'km', exclusiveWith: [] },
  day,
  tier: 'device',
  amount: 5_000 as AmountMilli,
  window: null,
  ...given,
})
const booked = (given: Partial<CountedAct> = {}): CountedAct => ({
  actionId: 'a1',
  behaviourId: 'cycling',
  day,
  tier: 'self',
  amountMilli: 5_000,
  unit: 'km',
  window: null,
  sharesKey: false,
  ...given,
})
const refusedFor = (rule: string) => ({ counts: false, rule, actionId: 'a1', behaviourId: 'cycling' })
const supersedes = (...actionIds: string[]) => ({ counts: true, supersedes: actionIds })

test('two rides of a day without window and number both count', () => {
  expect(countOnce(ride(), [booked()])).toEqual(supersedes())
})

describe('a shared natural key is the same act', () => {
  test.each([
    ['self', 'device', supersedes('a1')],
    ['photo', 'place', supersedes('a1')],
    ['place', 'place', refusedFor('natural-key')],
    ['device', 'self', refusedFor('natural-key')],
  ] as const)('booked as %s, then shown as %s', (tier, shown, expected) => {
    expect(countOnce(ride({ tier: shown }), [booked({ tier, sharesKey: true })])).toEqual(expected)
  })
})

describe('journeys at one time', () => {
  const eightToNine = { window: hour(8, 9) }
  test.each([
    ['the same ride, tracked later', 'cycling', hour(8.75, 10), supersedes('a1')],
    ['another way to travel for all of the time', 'bus-ride', hour(8, 9), supersedes('a1')],
    ['another way to travel for half of it', 'bus-ride', hour(8.5, 10), supersedes('a1')],
    ['another way to travel for less', 'bus-ride', hour(8.51, 10), refusedFor('journey-overlap')],
    ['one that begins as the other ends', 'bus-ride', hour(9, 10), supersedes()],
  ])('%s', (_, id, window, expected) => {
    const act = ride({ behaviour: { id, unit: 'km', exclusiveWith: [] }, window })
    expect(countOnce(act, [booked(eightToNine)])).toEqual(expected)
  })

  test('a weaker or equal claim of that time is refused', () => {
    for (const tier of ['self', 'device'] as const) {
      const verdict = countOnce(ride({ tier, ...eightToNine }), [booked({ tier: 'device', ...eightToNine })])
      expect(verdict).toEqual(refusedFor('journey-overlap'))
    }
  })

  test('a journey without times is not in the way', () => {
    expect(countOnce(ride(eightToNine), [booked()])).toEqual(supersedes())
  })
})

describe('behaviours that describe the same avoided emissions', () => {
  const plate = (given: Partial<ActInQuestion> = {}) =>
    ride({
      behaviour: { id: 'empty-plate-meal', unit: 'times', exclusiveWith: ['small-portion-meal'] },
      tier: 'place',
      amount: 1_000 as AmountMilli,
      ...given,
    })
  const portion = (given: Partial<CountedAct> = {}) =>
    booked({ behaviourId: 'small-portion-meal', unit: 'times', amountMilli: 1_000, ...given })
  const refused = { ...refusedFor('exclusive-with'), behaviourId: 'small-portion-meal' }

  test.each([
    ['the same amount with stronger evidence is the same act', plate(), portion(), supersedes('a1')],
    ['another amount is another act, and excluded', plate(), portion({ amountMilli: 2_000 }), refused],
    ['another unit is another act, and excluded', plate(), portion({ unit: 'item' }), refused],
    ['equal evidence does not supersede', plate(), portion({ tier: 'place' }), refused],
    ['on another day both count', plate(), portion({ day: '2026-11-19' as BeijingDay }), supersedes()],
  ])('%s', (_, act, other, expected) => {
    expect(countOnce(act, [other])).toEqual(expected)
  })
})

test('one collision that stands refuses, whatever else could be superseded', () => {
  const others = [booked({ actionId: 'a0', sharesKey: true }), booked({ tier: 'partner', window: hour(8, 9) })]
  expect(countOnce(ride({ window: hour(8, 9) }), others)).toEqual(refusedFor('journey-overlap'))
})

test('whatever is booked: only weaker evidence is superseded, and what stands never overlaps', () => {
  const anyWindow = fc.option(
    fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 4 })).map(([from, length]) => hour(from, from + length)),
  )
  const anyAct = fc.record({ tier: fc.constantFrom(...EVIDENCE_TIERS), window: anyWindow, sharesKey: fc.boolean() })
  fc.assert(
    fc.property(anyAct, fc.array(anyAct, { maxLength: 6 }), ({ tier, window }, acts) => {
      const others = acts.map((act, index) => booked({ ...act, actionId: `a${index}` }))
      const verdict = countOnce(ride({ tier, window }), others)
      if (!verdict.counts) return
      const gone = others.filter(({ actionId }) => verdict.supersedes.includes(actionId))
      const stay = others.filter(({ actionId }) => !verdict.supersedes.includes(actionId))
      expect(gone.every((other) => isStrongerTier(tier, other.tier))).toBe(true)
      expect(stay.some(({ sharesKey }) => sharesKey)).toBe(false)
      const overlaps = (other: CountedAct) =>
        window && other.window && window.startMs < other.window.endMs && other.window.startMs < window.endMs
      expect(stay.some(overlaps)).toBe(false)
    }),
  )
})
