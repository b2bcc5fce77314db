import fc from 'fast-check'
import { points } from '../units'
import { foldPoints, pointMoveOf, type PointBucket, type PointEntry } from './point-entry'

const ENDS = [null, 'available', 'held'] as const

test.each([
  [null, 'available', 'earn'],
  ['available', 'held', 'hold'],
  ['held', null, 'settle'],
  ['held', 'available', 'release'],
  ['available', null, 'remove'],
] as const)('%s → %s is %s', (from, to, move) => {
  expect(pointMoveOf({ from, to })).toBe(move)
})

test('there are no other moves', () => {
  const pairs = ENDS.flatMap((from) => ENDS.map((to) => ({ from, to })))
  expect(pairs.filter((pair) => pointMoveOf(pair) === null)).toEqual([
    { from: null, to: null },
    { from: null, to: 'held' },
    { from: 'available', to: 'available' },
    { from: 'held', to: 'held' },
  ])
})

test('earned, held, one part settled, the rest released', () => {
  const entries = [
    entry(null, 'available', 100),
    entry('available', 'held', 60),
    entry('held', null, 40),
    entry('held', 'available', 20),
  ]
  expect(foldPoints(entries)).toEqual({ available: 60, held: 0 })
})

test.each([0, -1])('an entry of %d points is a bug', (amount) => {
  expect(() => foldPoints([entry(null, 'available', amount)])).toThrow(RangeError)
})

test('held points do not appear from nowhere', () => {
  expect(() => foldPoints([entry(null, 'held', 1)])).toThrow(RangeError)
})

test('the fold is what came in less what went out, whatever happened between', () => {
  const allowed = ENDS.flatMap((from) => ENDS.map((to) => ({ from, to }))).filter((pair) => pointMoveOf(pair) !== null)
  const anyEntry = fc
    .tuple(fc.constantFrom(...allowed), fc.integer({ min: 1, max: 10_000 }))
    .map(([{ from, to }, amount]) => entry(from, to, amount))
  fc.assert(
    fc.property(fc.array(anyEntry), (entries) => {
      const { available, held } = foldPoints(entries)
      const sumOf = (chosen: (one: PointEntry) => boolean) =>
        entries.filter(chosen).reduce((sum, one) => sum + one.points, 0)
      expect(available + held).toBe(sumOf(({ from }) => from === null) - sumOf(({ to }) => to === null))
      expect(held).toBe(sumOf(({ to }) => to === 'held') - sumOf(({ from }) => from === 'held'))
    }),
  )
})

function entry(from: PointBucket | null, to: PointBucket | null, amount: number): PointEntry {
  return { from, to, points: points(amount) }
}
