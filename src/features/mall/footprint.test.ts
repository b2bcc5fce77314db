import { dictionaryOf } from '@/i18n/language'
import { compareFootprint, gramsWords } from './footprint'

const t = dictionaryOf('zh-cn')

test.each([
  [60, '60 克'],
  [999, '999 克'],
  [1000, '1.00 千克'],
  [4567, '4.56 千克'],
])('%d g is written %s', (grams, expected) => {
  expect(gramsWords(t, grams)).toBe(expected)
})

test.each([
  [5673, 200, '5.67 千克', '0.20 千克', 1, 200 / 5673],
  [260, 200, '260 克', '200 克', 1, 200 / 260],
  [0, 60, '0 克', '60 克', 0, 1],
  [260, 4500, '0.26 千克', '4.50 千克', 260 / 4500, 1],
  [5000, 4, '5.00 千克', '不到 0.01 千克', 1, 4 / 5000],
  [0, 4500, '0.00 千克', '4.50 千克', 0, 1],
  [0, 0, '0 克', '0 克', 0, 0],
])('mine %d g, itself %d g', (mineGrams, itselfGrams, mine, itself, mineShare, itselfShare) => {
  expect(compareFootprint(t, mineGrams, itselfGrams)).toEqual({ mine, itself, mineShare, itselfShare })
})
