import fc from 'fast-check'
import { rankByScore } from './rank'

test('ties share a rank and the next rank is skipped', () => {
  const people = [
    { name: 'gingko', grams: 500 },
    { name: 'willow', grams: 900 },
    { name: 'poplar', grams: 900 },
    { name: 'lotus', grams: 0 },
  ]
  expect(
    rankByScore(people, ({ grams }) => grams).map(({ entry, rank, isTied }) => [entry.name, rank, isTied]),
  ).toEqual([
    ['willow', 1, true],
    ['poplar', 1, true],
    ['gingko', 3, false],
    ['lotus', 4, false],
  ])
})

test('nobody to rank', () => {
  expect(rankByScore([], () => 0)).toEqual([])
})

test('a rank is one more than the number of better entries', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), (scores) => {
      const ranked = rankByScore(scores, (score) => score)
      expect(ranked.map(({ entry }) => entry)).toEqual([...scores].sort((a, b) => b - a))
      for (const { entry, rank, isTied } of ranked) {
        expect(rank).toBe(1 + scores.filter((score) => score > entry).length)
        expect(isTied).toBe(scores.filter((score) => score === entry).length > 1)
      }
    }),
  )
})
