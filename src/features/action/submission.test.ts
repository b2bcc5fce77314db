import { fieldOf, wasRefused } from './submission'

test.each(['offline', 'timeout', 'answer-invalid'] as const)('after %s it may have been booked', (code) => {
  expect(wasRefused({ code, facts: {} })).toBe(false)
})

test('a session that ended says nothing about an earlier attempt', () => {
  expect(wasRefused({ code: 'session-expired', facts: {} })).toBe(false)
  expect(wasRefused({ code: 'server-error', facts: { requestId: 'x' } })).toBe(false)
})

test('a refusal by a rule booked nothing', () => {
  expect(wasRefused({ code: 'ticket-used', facts: {} })).toBe(true)
})

test.each([
  [{ code: 'amount-implausible', facts: { max: 1, unit: 'km' } }, 'amount'],
  [{ code: 'date-too-old', facts: { days: 7 } }, 'when'],
  [{ code: 'ticket-used', facts: {} }, 'ticket'],
  [{ code: 'account-frozen', facts: { until: null, reason: null } }, null],
] as const)('%p belongs to %s', (failure, field) => {
  expect(fieldOf(failure)).toBe(field)
})
