import { freezeUntil, isFrozenAt } from './sanction'

const now = Date.parse('2026-11-20T12:00:00.500+08:00')
const later = (days: number) => Date.parse('2026-11-20T12:00:00+08:00') + days * 86_400_000

test.each([
  ['a day', 1, later(1)],
  ['the longest', 180, later(180)],
])('a freeze of %s ends', (_, days, until) => expect(freezeUntil(days, now, { wasVoided: true })).toBe(until))

test.each([0, 181, 1.5])('a freeze of %s days is none', (days) => {
  expect(() => freezeUntil(days, now, { wasVoided: true })).toThrow('from 1 to 180 days')
})

test('nobody is frozen who had no entry voided before', () =>
  expect(freezeUntil(7, now, { wasVoided: false })).toBeNull())

test('a freeze ends by itself', () => {
  expect(isFrozenAt(null, now)).toBe(false)
  expect(isFrozenAt(now + 1, now)).toBe(true)
  expect(isFrozenAt(now, now)).toBe(false)
})
