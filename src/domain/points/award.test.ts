import fc from 'fast-check'
import { EVIDENCE_TIERS } from '../evidence/tier'
import type { MethodologySettings } from '../methodology/types'
import { amountMilli, type AmountMilli } from '../quantify/amount'
import { avoidedGrams } from '../quantify/avoided-grams'
import { points } from '../units'
import { awardPoints, type AwardInput } from './award'

const settings: MethodologySettings = {
  gramsPerPoint: 10,
  tierWeightPercent: { self: 50, photo: 80, place: 100, device: 100, partner: 100 },
  minimumPoints: { fromGrams: 5, points: 1 },
  dailyPointsCap: 300,
  lotMonths: 24,
  claimDays: 7,
}
const cycling = { factorMilli: 52_000, dailyCapMilli: 20_000 }
const emptyPlate = { factorMilli: 144_000, dailyCapMilli: 3_000 }
const eInvoice = { factorMilli: 5_000, dailyCapMilli: 5_000 }
const sheet = { factorMilli: 6_700, dailyCapMilli: 50_000 }
const clothes = { factorMilli: 1_280_000, dailyCapMilli: 10_000, monthlyCapMilli: 40_000 }
const volunteering = { factorMilli: 0, dailyCapMilli: 240_000, flatPoints: { points: 1, perAmountMilli: 6_000 } }

describe('without any cap in the way', () => {
  test.each([
    ['5 km by bike, self-reported', cycling, 'self', 5, 13, 260],
    ['5 km by bike, tracked', cycling, 'device', 5, 26, 260],
    ['an empty plate with a photo', emptyPlate, 'photo', 1, 11, 144],
    ['an empty plate, self-reported', emptyPlate, 'self', 1, 7, 144],
    ['a 5 g invoice earns the minimum even at half weight', eInvoice, 'self', 1, 1, 5],
    ['a sheet of paper earns the minimum', sheet, 'self', 1, 1, 7],
    ['0.09 km by bike stays below the minimum', cycling, 'self', 0.09, 1, 5],
    ['0.08 km by bike earns nothing', cycling, 'self', 0.08, 0, 4],
    ['an hour of volunteering', volunteering, 'place', 60, 10, 0],
    ['an hour of volunteering, self-reported', volunteering, 'self', 60, 5, 0],
    ['five minutes of volunteering are not a full step', volunteering, 'place', 5, 0, 0],
  ] as const)('%s', (_, behaviour, tier, amount, expectedPoints, expectedGrams) => {
    const award = awardPoints(input({ behaviour, tier, amount: milli(amount) }))
    expect(award).toEqual({ points: expectedPoints, grams: expectedGrams, countedAmount: milli(amount), cuts: [] })
  })
})

describe('caps cut points, never grams', () => {
  test('25 km by bike: 20 km count, the grams are those of 25', () => {
    expect(awardPoints(input({ amount: milli(25), tier: 'device' }))).toEqual({
      points: 104,
      grams: 1300,
      countedAmount: 20_000,
      cuts: [{ rule: 'behaviour-daily-cap', capMilli: 20_000, cutMilli: 5_000 }],
    })
  })

  test('the cap of the day is used up: no points, not even the minimum', () => {
    expect(awardPoints(input({ behaviour: emptyPlate, amount: milli(1), usedTodayMilli: 3_000 }))).toEqual({
      points: 0,
      grams: 144,
      countedAmount: 0,
      cuts: [{ rule: 'behaviour-daily-cap', capMilli: 3_000, cutMilli: 1_000 }],
    })
  })

  test('day, month and person each say what they cut', () => {
    const award = awardPoints(
      input({
        behaviour: clothes,
        tier: 'partner',
        amount: milli(12),
        usedTodayMilli: 1_000,
        usedThisMonthMilli: 35_000,
        pointsToday: points(100),
      }),
    )
    expect(award).toEqual({
      points: 200,
      grams: 15_360,
      countedAmount: 5_000,
      cuts: [
        { rule: 'behaviour-daily-cap', capMilli: 10_000, cutMilli: 3_000 },
        { rule: 'behaviour-monthly-cap', capMilli: 40_000, cutMilli: 4_000 },
        { rule: 'person-daily-points', cap: 300, cut: 440 },
      ],
    })
  })

  test('more points than the cap from before take nothing back', () => {
    expect(awardPoints(input({ amount: milli(1), pointsToday: points(310) })).points).toBe(0)
  })
})

describe('laws', () => {
  const anyInput = fc.record({
    behaviour: fc.constantFrom(cycling, emptyPlate, eInvoice, sheet, clothes, volunteering),
    settings: fc.constant(settings),
    tier: fc.constantFrom(...EVIDENCE_TIERS),
    amount: fc.integer({ min: 1, max: 1_000_000 }).map((value) => value as AmountMilli),
    usedTodayMilli: fc.integer({ min: 0, max: 60_000 }),
    usedThisMonthMilli: fc.integer({ min: 0, max: 60_000 }),
    pointsToday: fc.integer({ min: 0, max: 320 }).map(points),
  })

  test('grams are amount × factor in full', () => {
    fc.assert(
      fc.property(anyInput, (one) => {
        expect(awardPoints(one).grams).toBe(avoidedGrams(one.amount, one.behaviour.factorMilli))
      }),
    )
  })

  test('no cap is ever passed, and the cuts explain all of the difference', () => {
    fc.assert(
      fc.property(anyInput, (one) => {
        const { points: earned, countedAmount, cuts } = awardPoints(one)
        const cutMilli = cuts.reduce((sum, cut) => sum + ('cutMilli' in cut ? cut.cutMilli : 0), 0)
        const room = Math.max(0, one.behaviour.dailyCapMilli - one.usedTodayMilli)
        expect(countedAmount + cutMilli).toBe(one.amount)
        expect(countedAmount).toBeLessThanOrEqual(room)
        expect(earned).toBeGreaterThanOrEqual(0)
        expect(earned).toBeLessThanOrEqual(Math.max(0, 300 - one.pointsToday))
        if (countedAmount === 0) expect(earned).toBe(0)
      }),
    )
  })

  test('more of the same never earns less, and better evidence neither', () => {
    fc.assert(
      fc.property(anyInput, fc.integer({ min: 0, max: 100_000 }), (one, more) => {
        const earned = awardPoints(one).points
        const larger = awardPoints({ ...one, amount: (one.amount + more) as AmountMilli })
        expect(larger.points).toBeGreaterThanOrEqual(earned)
        expect(awardPoints({ ...one, tier: 'partner' }).points).toBeGreaterThanOrEqual(earned)
        expect(awardPoints({ ...one, tier: 'self' }).points).toBeLessThanOrEqual(earned)
      }),
    )
  })
})

function input(given: Partial<AwardInput>): AwardInput {
  return {
    behaviour: cycling,
    settings,
    tier: 'self',
    amount: milli(1),
    usedTodayMilli: 0,
    usedThisMonthMilli: 0,
    pointsToday: points(0),
    ...given,
  }
}

function milli(amount: number): AmountMilli {
  const value = amountMilli(amount)
  if (value === null) throw new Error(`not an amount: ${amount}`)
  return value
}
