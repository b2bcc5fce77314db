import type { BeijingDay } from '@/domain/calendar/beijing'
import { anAccount } from '@/testing/build-account'
import { aBehaviour } from '@/testing/build-catalogue'
import { suggestBehaviours } from './suggest-behaviours'

const DAY = '2026-11-20' as BeijingDay
const behaviours = [
  aBehaviour({ id: 'own-bag', factorMilli: 19_000 }),
  aBehaviour({ id: 'metro-ride', unit: 'km', factorMilli: 46_700, dailyCapMilli: 60_000 }),
  aBehaviour({ id: 'own-cup', factorMilli: 40_000 }),
  aBehaviour({ id: 'empty-plate-meal', factorMilli: 144_000 }),
  aBehaviour({ id: 'save-gas', unit: 'm3', factorMilli: 2_160_000 }),
]
const question = { behaviours, account: null, day: DAY, turn: 0, count: 4 }
const ids = (given: Partial<typeof question> & object = {}) =>
  suggestBehaviours({ ...question, ...given }).map(({ behaviour }) => behaviour.id)

test('everyday acts by grams × ease, most first', () => {
  expect(ids()).toEqual(['metro-ride', 'empty-plate-meal', 'own-cup', 'own-bag'])
})

test('an act whose cap is used up is not suggested', () => {
  const today = {
    ...anAccount().today,
    usedByBehaviour: [{ behaviourId: 'own-cup', todayMilli: 3_000, monthMilli: 3_000 }],
  }
  const suggestions = suggestBehaviours({ ...question, account: anAccount({ today }) })
  expect(suggestions.map(({ behaviour }) => behaviour.id)).not.toContain('own-cup')
})

test('another turn, and another day, shows others; no act twice at once', () => {
  const [first, second] = [ids({ count: 2, turn: 0 }), ids({ count: 2, turn: 1 })]
  expect(new Set([...first, ...second]).size).toBe(4)
  expect(ids({ count: 2, turn: 2 })).toEqual(first)
  expect(ids({ count: 2, day: '2026-11-21' as BeijingDay })).toEqual(second)
  expect(new Set(ids({ count: 3, turn: 1 })).size).toBe(3)
})

test('grams are those of the usual amount', () => {
  expect(suggestBehaviours(question)[0]).toMatchObject({ amount: 8, grams: 374 })
})

test('an empty catalogue suggests nothing', () => {
  expect(ids({ behaviours: [] })).toEqual([])
})
