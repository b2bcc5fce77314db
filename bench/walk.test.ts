import { citizenOf } from './walk'

test('every citizen has a turn before one has another', () => {
  const walk = { first: 1_001, count: 1_000 }
  const firstPass = Array.from({ length: 1_000 }, (_, turn) => citizenOf(walk, turn))
  expect([...firstPass].sort((one, other) => one - other)).toEqual(Array.from({ length: 1_000 }, (_, n) => 1_001 + n))
  expect(citizenOf(walk, 1_000)).toBe(firstPass[0])
})
