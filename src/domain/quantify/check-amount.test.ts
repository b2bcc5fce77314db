import { checkAmount, checkOccurredAt } from './check-amount'

const cycling = { unit: 'km', plausibleMaxMilli: 200_000 } as const
const emptyPlate = { unit: 'times', plausibleMaxMilli: 6_000 } as const

describe('checkAmount', () => {
  test.each([
    [cycling, 5, 'km', { ok: true, amount: 5000 }],
    [cycling, 200, 'km', { ok: true, amount: 200_000 }],
    [cycling, 200.001, 'km', { ok: false, code: 'amount-implausible', unit: 'km', max: 200 }],
    [cycling, 1e12, 'km', { ok: false, code: 'amount-implausible', unit: 'km', max: 200 }],
    [cycling, 1e300, 'km', { ok: false, code: 'amount-invalid', unit: 'km', decimalsMax: 3 }],
    [cycling, 0, 'km', { ok: false, code: 'amount-invalid', unit: 'km', decimalsMax: 3 }],
    [cycling, -5, 'km', { ok: false, code: 'amount-invalid', unit: 'km', decimalsMax: 3 }],
    [cycling, NaN, 'km', { ok: false, code: 'amount-invalid', unit: 'km', decimalsMax: 3 }],
    [cycling, 1.2345, 'km', { ok: false, code: 'amount-invalid', unit: 'km', decimalsMax: 3 }],
    [cycling, 5, 'times', { ok: false, code: 'unit-mismatch', unit: 'km' }],
    [cycling, 5, 'mile', { ok: false, code: 'unit-mismatch', unit: 'km' }],
    [emptyPlate, 6, 'times', { ok: true, amount: 6000 }],
    [emptyPlate, 7, 'times', { ok: false, code: 'amount-implausible', unit: 'times', max: 6 }],
    [emptyPlate, 1.5, 'times', { ok: false, code: 'amount-invalid', unit: 'times', decimalsMax: 0 }],
  ])('%j: %d %s', (behaviour, amount, unit, expected) => {
    expect(checkAmount({ behaviour, amount, unit })).toEqual(expected)
  })
})

describe('checkOccurredAt', () => {
  // 2026-11-20, 15:30 in Beijing.
  const nowMs = Date.parse('2026-11-20T07:30:00Z')
  const tooOld = { ok: false, code: 'date-too-old', earliestDay: '2026-11-13', claimDays: 7 }

  test.each([
    ['now', '2026-11-20T07:30:00.000Z', { ok: true, day: '2026-11-20' }],
    ['two minutes ahead', '2026-11-20T07:32:00.000Z', { ok: true, day: '2026-11-20' }],
    ['a millisecond more', '2026-11-20T07:32:00.001Z', { ok: false, code: 'date-in-future' }],
    ['the first moment of the seventh day before', '2026-11-12T16:00:00.000Z', { ok: true, day: '2026-11-13' }],
    ['the last moment of the eighth day before', '2026-11-12T15:59:59.999Z', tooOld],
  ])('%s', (_, instant, expected) => {
    expect(checkOccurredAt({ occurredAtMs: Date.parse(instant), nowMs, claimDays: 7 })).toEqual(expected)
  })

  test('a phone that is a minute ahead at midnight does not book tomorrow', () => {
    const beforeMidnight = Date.parse('2026-11-20T15:59:30Z')
    const check = checkOccurredAt({ occurredAtMs: beforeMidnight + 60_000, nowMs: beforeMidnight, claimDays: 7 })
    expect(check).toEqual({ ok: true, day: '2026-11-20' })
  })

  test.each([NaN, -Infinity])('%d is no instant', (occurredAtMs) => {
    expect(() => checkOccurredAt({ occurredAtMs, nowMs, claimDays: 7 })).toThrow(RangeError)
  })
})
