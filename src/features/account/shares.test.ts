import type { Shares } from './queries'
import { sharesOf } from './shares'

type Share = Shares['shares'][number]

const share = (category: Share['category'], verified: number, declared = 0, actions = 1): Share => ({
  category,
  actions,
  grams: { verified, pending: 0, declared },
})
const month = (...shares: Share[]): Shares => ({ month: '2026-11', shares })

test('each category has its grams of all states and its whole percent, rounded down', () => {
  const view = sharesOf(
    month(share('mobility', 3_199, 604, 18), share('clothing', 1_024), share('food', 841), share('digital-finance', 5)),
  )
  expect(view?.rows).toEqual([
    { category: 'mobility', grams: 3_803, actions: 18, share: 3_803 / 5_673, percent: 67 },
    { category: 'clothing', grams: 1_024, actions: 1, share: 1_024 / 5_673, percent: 18 },
    { category: 'food', grams: 841, actions: 1, share: 841 / 5_673, percent: 14 },
    { category: 'digital-finance', grams: 5, actions: 1, share: 5 / 5_673, percent: 0 },
  ])
})

test('says which categories have nothing, in the order of the standard', () => {
  expect(sharesOf(month(share('food', 300), share('goods', 20)))?.missing).toEqual([
    'clothing',
    'housing',
    'mobility',
    'office',
    'digital-finance',
  ])
})

test('only verified grams are compared with a petrol car', () => {
  expect(sharesOf(month(share('mobility', 5_037, 636)))?.petrolCar).toEqual({ verifiedGrams: 5_037, km: 30 })
})

test('under one kilometre there is no comparison', () => {
  expect(sharesOf(month(share('food', 162, 10_000)))?.petrolCar).toBeNull()
})

test.each([
  ['no categories', month()],
  ['categories whose entries were all taken back', month(share('food', 0, 0, 0))],
])('%s are nothing to show', (_what, shares) => {
  expect(sharesOf(shares)).toBeNull()
})

test('an entry of no grams is shown, and divides by nothing', () => {
  expect(sharesOf(month(share('housing', 0, 0, 1)))?.rows).toEqual([
    { category: 'housing', grams: 0, actions: 1, share: 0, percent: 0 },
  ])
})
