import { anAction } from '@/testing/build-action'
import { pointsWorkingOf } from './why-view'

test.each([
  {
    name: 'by grams',
    action: anAction(),
    working: { kind: 'by-grams', countedGrams: 260, gramsPerPoint: 10, weightPercent: 50, points: 13 },
  },
  {
    name: 'a daily cap leaves 2 of 5 km',
    action: anAction({ points: 5, why: { cuts: [{ rule: 'behaviour-daily-cap', cap: 20, cut: 3 }] } }),
    working: { kind: 'by-grams', countedGrams: 104, points: 5 },
  },
  {
    name: 'the cap of the person comes after the working',
    action: anAction({ points: 5, why: { cuts: [{ rule: 'person-daily-points', cap: 300, cut: 8 }] } }),
    working: { kind: 'by-grams', countedGrams: 260, points: 13 },
  },
  {
    name: 'at least one point',
    action: anAction({ amount: 0.1, grams: 5, points: 1 }),
    working: { kind: 'minimum', countedGrams: 5, points: 1 },
  },
  {
    name: 'a flat rate',
    action: anAction({ amount: 60, unit: 'minutes', grams: 0, points: 5, why: { factorMilli: 0 } }),
    working: { kind: 'flat', weightPercent: 50, points: 5 },
  },
  { name: 'none', action: anAction({ amount: 0.05, grams: 3, points: 0 }), working: { kind: 'none' } },
])('$name', ({ action, working }) => {
  expect(pointsWorkingOf(action)).toMatchObject(working)
})
