import { filterFrom, monthsOf } from './ledger-filter'

test.each([
  ['2026-11-01T00:30:00+08:00', '2026-11-20T12:00:00+08:00', ['2026-11']],
  ['2026-09-30T23:59:59+08:00', '2026-11-20T12:00:00+08:00', ['2026-11', '2026-10', '2026-09']],
  ['2025-12-31T16:30:00Z', '2026-02-01T00:00:00+08:00', ['2026-02', '2026-01']],
])('a book opened at %s has at %s the months %j', (since, now, months) => {
  expect(monthsOf(since, now)).toEqual(months)
})

test.each([
  [{}, {}],
  [{ month: '2026-11' }, { month: '2026-11' }],
  [
    { month: '2026-11', category: 'food' },
    { month: '2026-11', category: 'food' },
  ],
  [{ month: '2026-13', category: 'cars' }, {}],
  [{ month: "2026-11' or 1=1" }, {}],
])('the address %j asks for %j', (params, filter) => {
  expect(filterFrom(params)).toEqual(filter)
})
