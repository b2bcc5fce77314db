import methodology from '../content/methodology/2026-11.json'
import { ContentError, newestOf, readAbuseRules, readMethodologies } from './content'

const withBehaviour = (index: number, change: object) => ({
  ...methodology,
  behaviours: methodology.behaviours.map((behaviour, at) => (at === index ? { ...behaviour, ...change } : behaviour)),
})

test('the newest edition is in force', () => {
  expect(newestOf(readMethodologies()).version).toBe('2026-11')
})

test.each([
  ['a malformed entry', withBehaviour(3, { factorMilli: -1 }), 'small-portion-meal'],
  ['an entry that contradicts another', withBehaviour(3, { exclusiveWith: [] }), 'empty-plate-meal'],
  ['an entry twice', withBehaviour(3, { id: 'cycling' }), 'cycling'],
])('%s is refused with its name', (_what, input, entry) => {
  expect(() => readMethodologies([input])).toThrow(ContentError)
  expect(() => readMethodologies([input])).toThrow(entry)
})

test('a wrong rule against abuse is refused with its name', () => {
  const rule = { id: 'device-rate', kind: 'device-velocity', outcome: 'refuse', actsMax: 60, windowMinutes: 60 }
  expect(() => readAbuseRules([rule])).toThrow(ContentError)
  expect(() => readAbuseRules([rule])).toThrow('device-rate: outcome is unknown: refuse')
  expect(readAbuseRules().length).toBeGreaterThan(0)
})
