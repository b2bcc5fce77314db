import type { BeijingDay } from '@/domain/calendar/beijing'
import { amountMilli } from '@/domain/quantify/amount'
import { anAccount } from '@/testing/build-account'
import { aBehaviour, aMethodology } from '@/testing/build-catalogue'
import { capacityLeft, previewAward, usageOn } from './usage'

const TODAY = '2026-11-20' as BeijingDay
const { settings } = aMethodology()
const unused = { isKnown: true, usedTodayMilli: 0, usedThisMonthMilli: 0, pointsToday: 0 }
const cycling = aBehaviour({ unit: 'km', factorMilli: 52_000, dailyCapMilli: 20_000, plausibleMaxMilli: 200_000 })

const award = (km: number, given: object = {}) => {
  const amount = amountMilli(km)
  if (amount === null) throw new Error('not an amount')
  return previewAward({ behaviour: cycling, settings, tier: 'self', amount, usage: { ...unused, ...given } })
}

describe('preview', () => {
  test.each([
    { km: 5, tier: 'self', grams: 260, points: 13 },
    { km: 5, tier: 'place', grams: 260, points: 26 },
    { km: 0.1, tier: 'self', grams: 5, points: 1 },
    { km: 0.05, tier: 'self', grams: 3, points: 0 },
  ] as const)('$km km as $tier: $grams g and $points points', ({ km, tier, grams, points }) => {
    const amount = amountMilli(km)
    if (amount === null) throw new Error('not an amount')
    const preview = previewAward({ behaviour: cycling, settings, tier, amount, usage: unused })
    expect(preview).toMatchObject({ grams, points, cuts: [] })
  })

  test('a cap cuts the points and never the grams', () => {
    expect(award(5, { usedTodayMilli: 18_000 })).toMatchObject({
      grams: 260,
      points: 5,
      cuts: [{ rule: 'behaviour-daily-cap', capMilli: 20_000, cutMilli: 3_000 }],
    })
  })

  test('the cap of a person and day cuts what is above 300', () => {
    expect(award(5, { pointsToday: 295 })).toMatchObject({ points: 5, cuts: [{ cap: 300, cut: 8 }] })
  })

  test('points at a flat rate need no grams', () => {
    const volunteering = aBehaviour({
      unit: 'minutes',
      factorMilli: 0,
      dailyCapMilli: 240_000,
      flatPoints: { points: 1, perAmountMilli: 6_000 },
    })
    const amount = amountMilli(60)
    if (amount === null) throw new Error('not an amount')
    const preview = previewAward({ behaviour: volunteering, settings, tier: 'place', amount, usage: unused })
    expect(preview).toMatchObject({ grams: 0, points: 10 })
  })
})

describe('what is left', () => {
  test.each([
    { caps: { dailyCapMilli: 20_000 }, used: 0, counted: 5_000, left: { per: 'day', leftMilli: 15_000 } },
    { caps: { dailyCapMilli: 20_000 }, used: 18_000, counted: 5_000, left: { per: 'day', leftMilli: 0 } },
    {
      caps: { dailyCapMilli: 20_000, monthlyCapMilli: 22_000 },
      used: 18_000,
      counted: 1_000,
      left: { per: 'day', leftMilli: 1_000 },
    },
    {
      caps: { dailyCapMilli: 20_000, monthlyCapMilli: 8_000 },
      used: 2_000,
      counted: 1_000,
      left: { per: 'month', leftMilli: 5_000 },
    },
  ])('$caps, $used used, $counted now', ({ caps, used, counted, left }) => {
    const usage = { ...unused, usedTodayMilli: used, usedThisMonthMilli: used }
    expect(capacityLeft({ ...aBehaviour(), ...caps }, usage, counted)).toEqual(left)
  })

  test('without a cap nothing is said', () => {
    expect(capacityLeft(aBehaviour({ dailyCapMilli: undefined }), unused, 0)).toBeNull()
  })
})

describe('what the account tells', () => {
  const account = anAccount({
    today: {
      ...anAccount().today,
      points: 29,
      usedByBehaviour: [{ behaviourId: 'cycling', todayMilli: 5_000, monthMilli: 12_000 }],
    },
  })

  test('of its own day, everything', () => {
    expect(usageOn(account, 'cycling', TODAY)).toEqual({
      isKnown: true,
      usedTodayMilli: 5_000,
      usedThisMonthMilli: 12_000,
      pointsToday: 29,
    })
  })

  test('of an earlier day of the month, only the month', () => {
    expect(usageOn(account, 'cycling', '2026-11-18' as BeijingDay)).toEqual({
      isKnown: false,
      usedTodayMilli: 0,
      usedThisMonthMilli: 12_000,
      pointsToday: 0,
    })
  })

  test('of another month, or to a guest, nothing', () => {
    const nothing = { isKnown: false, usedTodayMilli: 0, usedThisMonthMilli: 0, pointsToday: 0 }
    expect(usageOn(account, 'cycling', '2026-10-31' as BeijingDay)).toEqual(nothing)
    expect(usageOn(null, 'cycling', TODAY)).toEqual(nothing)
  })
})
