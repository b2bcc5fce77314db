import { recomputeFactorMilli } from '@/domain/methodology/derivations'
import { parseMethodology } from '@/domain/methodology/parse-methodology'
import type { Behaviour, Methodology } from '@/domain/methodology/types'
import { CATEGORIES } from '@/domain/units'
import data from './2026-11.json'

const methodology = parsed(data)
const derivedBehaviours = methodology.behaviours.filter(({ derivation }) => derivation)

describe('methodology 2026-11', () => {
  test('is whole and does not contradict itself', () => {
    expect(methodology.version).toBe('2026-11')
    expect(methodology.behaviours).toHaveLength(47)
    expect(CATEGORIES.map((category) => [category, countOf(category)])).toEqual([
      ['clothing', 2],
      ['food', 5],
      ['housing', 9],
      ['mobility', 10],
      ['goods', 11],
      ['office', 4],
      ['digital-finance', 6],
    ])
  })

  test('carries the rules of the books', () => {
    expect(methodology.settings).toEqual({
      gramsPerPoint: 10,
      tierWeightPercent: { self: 50, photo: 80, place: 100, device: 100, partner: 100 },
      minimumPoints: { fromGrams: 5, points: 1 },
      dailyPointsCap: 300,
      lotMonths: 24,
      claimDays: 7,
    })
  })

  test.each(derivedBehaviours.map(({ id }) => id))('%s: the derivation gives the factor', (id) => {
    const { derivation, factorMilli } = behaviour(id)
    expect(derivation && recomputeFactorMilli(derivation)).toBe(factorMilli)
  })

  test.each(methodology.behaviours.map(({ id }) => id))('%s: the formula shows the numbers it is made of', (id) => {
    const { derivation, factorMilli, formula } = behaviour(id)
    const shown = (formula.match(/\d+(\.\d+)?/g) ?? []).map(Number)
    expect(shown).toEqual(expect.arrayContaining(Object.values(derivation?.constants ?? {})))
    if (!derivation || derivation.rounding !== 'none') expect(shown).toContain(factorMilli / 1000)
  })

  test('every behaviour that is not read from its source as it is can be recomputed', () => {
    const without = methodology.behaviours.filter(({ source, derivation }) => source.basis !== 'direct' && !derivation)
    expect(without.map(({ id }) => id)).toEqual([])
  })

  test('the words of confidence are those of the research', () => {
    const count = (confidence: string) => methodology.behaviours.filter((one) => one.confidence === confidence).length
    expect(['sourced', 'derived', 'estimate', 'recalled'].map((word) => [word, count(word)])).toEqual([
      ['sourced', 16],
      ['derived', 10],
      ['estimate', 20],
      ['recalled', 1],
    ])
  })

  test('everyone can at least declare, and can find a behaviour by a word in each language', () => {
    for (const { id, evidence, keywords } of methodology.behaviours) {
      expect([id, evidence[0]]).toEqual([id, 'self'])
      expect([id, keywords.zh.length > 0, keywords.en.length > 0]).toEqual([id, true, true])
    }
  })

  test('English texts hold no Chinese sentences', () => {
    // Names of platforms and documents stay as they are; a sentence would be longer and punctuated.
    for (const { name, baseline, scenario, source, boundary, notes } of methodology.behaviours) {
      const english = [name, baseline, scenario, source.title, boundary, ...(notes ? [notes] : [])].map(({ en }) => en)
      expect(english.filter((text) => /[，。；：]|[\u4e00-\u9fff]{13}/.test(text))).toEqual([])
    }
  })

  test.each([
    ['bus-ride', 26_900, 40_000, undefined, 'sourced'],
    ['metro-ride', 46_700, 60_000, undefined, 'sourced'],
    ['cycling', 52_000, 20_000, undefined, 'estimate'],
    ['walking', 23_400, 12_600, undefined, 'derived'],
    ['empty-plate-meal', 144_000, 3_000, undefined, 'sourced'],
    ['express-box-return', 37_000, 10_000, undefined, 'sourced'],
    ['save-electricity', 530_600, 5_000, undefined, 'sourced'],
    ['save-gas', 2_160_000, 1_000, undefined, 'recalled'],
    ['car-stop-day', 3_500_000, 1_000, 8_000, 'estimate'],
    ['paperless-printing', 6_700, 50_000, undefined, 'derived'],
  ])('%s: %d mg a unit, %d a day, %d a month, %s', (id, factorMilli, dailyCapMilli, monthlyCapMilli, confidence) => {
    const caps = monthlyCapMilli === undefined ? { dailyCapMilli } : { dailyCapMilli, monthlyCapMilli }
    expect(behaviour(id)).toMatchObject({ factorMilli, ...caps, confidence })
    expect(behaviour(id).monthlyCapMilli).toBe(monthlyCapMilli)
  })
})

function parsed(input: unknown): Methodology {
  const result = parseMethodology(input)
  if (!result.ok) throw new Error(JSON.stringify(result.problems, null, 2))
  return result.methodology
}

function behaviour(id: string): Behaviour {
  const found = methodology.behaviours.find((one) => one.id === id)
  if (!found) throw new Error(`no behaviour ${id}`)
  return found
}

function countOf(category: string): number {
  return methodology.behaviours.filter((one) => one.category === category).length
}
