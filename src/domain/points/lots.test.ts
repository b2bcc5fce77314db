import fc from 'fast-check'
import type { BeijingDay } from '../calendar/beijing'
import { points } from '../units'
import { expiredLots, lotExpiry, nextExpiry, spendOldestFirst, type Lot } from './lots'

const lots = [
  lot('c', 30, '2028-12-01'),
  lot('a', 10, '2027-02-01'),
  lot('b', 20, '2027-02-01'),
  lot('z', 0, '2026-12-01'),
]

test.each([
  ['2026-11-20', '2028-12-01'],
  ['2026-11-01', '2028-12-01'],
  ['2026-11-30', '2028-12-01'],
  ['2026-12-31', '2029-01-01'],
  ['2028-02-29', '2030-03-01'],
])('points earned on %s for 24 months are gone on %s', (earnedOn, gone) => {
  expect(lotExpiry(earnedOn as BeijingDay, 24)).toBe(gone)
})

test.each([
  [0, []],
  [5, [['a', 5]]],
  [10, [['a', 10]]],
  [
    25,
    [
      ['a', 10],
      ['b', 15],
    ],
  ],
  [
    60,
    [
      ['a', 10],
      ['b', 20],
      ['c', 30],
    ],
  ],
])('%d points are paid by %j', (price, parts) => {
  const expected = parts.map(([lotId, part]) => ({ lotId, points: part }))
  expect(spendOldestFirst(lots, points(price))).toEqual({ ok: true, parts: expected })
})

test('too few points are told with what there is', () => {
  expect(spendOldestFirst(lots, points(61))).toEqual({ ok: false, code: 'points-short', available: 60 })
  expect(spendOldestFirst([], points(1))).toEqual({ ok: false, code: 'points-short', available: 0 })
})

test('a negative price is a bug', () => {
  expect(() => spendOldestFirst(lots, points(-1))).toThrow(RangeError)
})

test.each([
  ['2027-01-31', []],
  ['2027-02-01', ['a', 'b']],
  ['2028-12-01', ['a', 'b', 'c']],
])('on %s the lots %j are gone', (today, ids) => {
  expect(expiredLots(lots, today as BeijingDay).map(({ id }) => id)).toEqual(ids)
})

test('the next expiry names the last good day and everything that lapses with it', () => {
  expect(nextExpiry(lots)).toEqual({ points: 30, on: '2027-01-31' })
  expect(nextExpiry([lot('z', 0, '2026-12-01')])).toBeNull()
})

describe('laws of spending', () => {
  const months = ['2026-12-01', '2027-01-01', '2027-02-01', '2027-03-01']
  const anyLots = fc
    .uniqueArray(fc.tuple(fc.uuid(), fc.nat(500), fc.constantFrom(...months)), {
      selector: ([id]) => id,
      maxLength: 12,
    })
    .map((list) => list.map(([id, amount, expiresOn]) => lot(id, amount, expiresOn)))

  test('it conserves points, takes no more than a lot holds, and the oldest first', () => {
    fc.assert(
      fc.property(anyLots, fc.nat(4000), (all, price) => {
        const total = all.reduce((sum, one) => sum + one.points, 0)
        const spending = spendOldestFirst(all, points(price))
        expect(spending.ok).toBe(total >= price)
        if (!spending.ok) return
        const taken = new Map(spending.parts.map((part) => [part.lotId, part.points]))
        expect(spending.parts.reduce((sum, part) => sum + part.points, 0)).toBe(price)
        expect(taken.size).toBe(spending.parts.length)
        for (const one of all) {
          const part = taken.get(one.id) ?? 0
          expect(part).toBeLessThanOrEqual(one.points)
          const isYoungerTouched = all.some((other) => other.expiresOn > one.expiresOn && taken.has(other.id))
          if (isYoungerTouched) expect(part).toBe(one.points)
        }
      }),
    )
  })

  test('the order in which lots are listed does not matter', () => {
    fc.assert(
      fc.property(anyLots, fc.nat(4000), (all, price) => {
        expect(spendOldestFirst([...all].reverse(), points(price))).toEqual(spendOldestFirst(all, points(price)))
      }),
    )
  })
})

function lot(id: string, amount: number, expiresOn: string): Lot {
  return { id, points: points(amount), expiresOn: expiresOn as BeijingDay }
}
