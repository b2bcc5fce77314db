import fc from 'fast-check'
import { aBehaviour, aMethodology } from '@/testing/methodology'
import { parseMethodology } from './parse-methodology'
import type { Behaviour, Methodology } from './types'

const derived: Partial<Behaviour> = {
  confidence: 'derived',
  source: { ...aBehaviour().source, basis: 'derived' },
  derivation: { constants: { a: 60, b: 40 }, expression: 'a + b', rounding: 'none', places: 0 },
}

/** Two behaviours; the faults are planted in the second. */
function withFault(fault: Record<string, unknown>, sound: Partial<Behaviour> = {}): unknown {
  return { ...aMethodology([]), behaviours: [aBehaviour({ id: 'sound', ...sound }), { ...aBehaviour(), ...fault }] }
}

function without(key: keyof Behaviour): unknown {
  const kept = Object.entries(aBehaviour()).filter(([name]) => name !== key)
  return { ...aMethodology([]), behaviours: [Object.fromEntries(kept)] }
}

function problemsOf(input: unknown): string[] {
  const parsed = parseMethodology(input)
  return parsed.ok ? [] : parsed.problems.map(({ entry, problem }) => `${entry}: ${problem}`)
}

test('what is sound comes back as it was', () => {
  const methodology = aMethodology([
    aBehaviour({ id: 'one', exclusiveWith: ['other'], rangeGrams: [50, 100], monthlyCapMilli: 3_000, icon: 'act-cup' }),
    aBehaviour({ id: 'other', exclusiveWith: ['one'], ...derived }),
    aBehaviour({ id: 'flat', factorMilli: 0, flatPoints: { points: 1, perAmountMilli: 6_000 } }),
  ])
  expect(parseMethodology(JSON.parse(JSON.stringify(methodology)))).toEqual({ ok: true, methodology })
})

describe('a fault in a behaviour is refused, and the entry named', () => {
  const source = aBehaviour().source
  test.each<[string, Record<string, unknown>, string]>([
    ['an unknown unit', { unit: 'miles' }, 'unit is unknown: miles'],
    ['an unknown category', { category: 'fun' }, 'category is unknown: fun'],
    ['an unknown tier', { evidence: ['self', 'oath'] }, 'evidence tier is unknown: oath'],
    ['a tier twice', { evidence: ['self', 'self'] }, 'an evidence tier is listed twice'],
    ['no evidence', { evidence: [] }, 'no evidence is accepted'],
    ['an unknown confidence', { confidence: 'sure' }, 'confidence is unknown: sure'],
    ['an unknown icon', { icon: 'act-fly' }, 'icon is unknown: act-fly'],
    ['a misspelt key', { dailyCap: 3 }, 'the behaviour has an unknown key: dailyCap'],
    ['no English name', { name: { zh: '示例' } }, 'name in English is missing'],
    ['a blank Chinese note', { notes: { zh: ' ', en: 'x' } }, 'notes in Chinese is missing'],
    [
      'no year',
      { source: { ...source, year: undefined } },
      'source year must be a whole number from 1990, not undefined',
    ],
    ['no source title', { source: { year: 2025, basis: 'direct' } }, 'source title must be an object'],
    ['a source that is no address', { source: { ...source, url: 'see web' } }, 'source url is not an address: see web'],
    ['a broken factor', { factorMilli: 0.5 }, 'factorMilli must be a whole number from 0, not 0.5'],
    ['a negative factor', { factorMilli: -1 }, 'factorMilli must be a whole number from 0, not -1'],
    ['a factor of nothing', { factorMilli: 0 }, 'a factor of zero needs flatPoints'],
    ['a factor over its range', { rangeGrams: [10, 99] }, 'the factor 100 is outside its range 10 to 99'],
    ['a factor under its range', { rangeGrams: [101, 200] }, 'the factor 100 is outside its range 101 to 200'],
    ['a range backwards', { rangeGrams: [200, 10] }, 'rangeGrams runs backwards: 200 to 10'],
    ['a daily cap of zero', { dailyCapMilli: 0 }, 'dailyCapMilli must be a whole number from 1, not 0'],
    ['a negative monthly cap', { monthlyCapMilli: -5 }, 'monthlyCapMilli must be a whole number from 1, not -5'],
    ['a month below a day', { monthlyCapMilli: 2_000 }, 'the monthly cap is below the daily cap'],
    ['a maximum below the cap', { plausibleMaxMilli: 2_000 }, 'plausibleMaxMilli is below the daily cap'],
    ['an unknown region', { region: 'Atlantis' }, 'region Atlantis is not defined'],
    ['a stranger', { exclusiveWith: ['nobody'] }, 'exclusiveWith names nobody, which does not exist'],
    ['itself', { exclusiveWith: ['example'] }, 'exclusiveWith names the behaviour itself'],
    ['one-sided exclusion', { exclusiveWith: ['sound'] }, 'exclusiveWith sound is not mutual'],
    [
      'a source that is an assumption',
      { ...derived, confidence: 'sourced', source: { ...source, basis: 'assumption' } },
      'confidence sourced needs the basis direct, not assumption',
    ],
    ['derived without deriving', { confidence: 'derived' }, 'confidence derived needs the basis derived, not direct'],
    ['an estimate read somewhere', { confidence: 'estimate' }, 'an estimate cannot have the basis direct'],
    ['nothing to recompute', { ...derived, derivation: undefined }, 'derivation must be an object'],
    ['a derivation gone wrong', { ...derived, factorMilli: 99_000 }, 'the derivation gives 100, the factor says 99'],
    [
      'a derivation of unknown things',
      { ...derived, derivation: { ...derived.derivation, expression: 'a + c' } },
      'the derivation cannot be computed: c is not a constant of the derivation',
    ],
    [
      'a constant that is not used',
      { ...derived, derivation: { ...derived.derivation, expression: 'a + 40' } },
      'the derivation does not use its constant b',
    ],
    ['a maximum of nothing', { plausibleMaxMilli: 0 }, 'plausibleMaxMilli must be a whole number from 1, not 0'],
  ])('%s', (_, fault, problem) => {
    expect(problemsOf(withFault(fault))).toContain(`example: ${problem}`)
    expect(problemsOf(withFault({}))).toEqual([])
  })

  test('a derived factor without a derivation', () => {
    const { derivation, ...rest } = derived
    expect(derivation).toBeDefined()
    expect(problemsOf(withFault(rest))).toEqual(['example: the basis derived needs a derivation'])
  })

  test('flat points need a daily cap', () => {
    const { dailyCapMilli, ...uncapped } = aBehaviour({ flatPoints: { points: 1, perAmountMilli: 1 } })
    expect(dailyCapMilli).toBeDefined()
    expect(problemsOf(aMethodology([uncapped]))).toEqual(['example: points per times need a daily cap'])
  })

  test('an id used twice', () => {
    expect(problemsOf(withFault({ id: 'sound' }))).toEqual([
      'sound: the id is used twice',
      'sound: the id is used twice',
    ])
  })

  test.each([
    ...(['id', 'category', 'name', 'unit', 'factorMilli', 'baseline', 'scenario', 'formula', 'source'] as const),
    ...(['confidence', 'region', 'boundary', 'plausibleMaxMilli', 'exclusiveWith', 'evidence', 'keywords'] as const),
  ])('no %s', (key) => {
    const entry = key === 'id' ? 'behaviours[0]' : 'example'
    const problems = problemsOf(without(key))
    expect(problems.length).toBeGreaterThan(0)
    expect(problems.filter((problem) => !problem.startsWith(`${entry}: `))).toEqual([])
  })
})

describe('a fault in the frame is refused', () => {
  const settings = aMethodology().settings
  test.each<[string, Partial<Record<keyof Methodology, unknown>>, string]>([
    ['no version', { version: '' }, 'methodology: version is missing'],
    [
      'a version that is no month',
      { version: '2026-13' },
      'methodology: version must be a month such as 2026-11, not 2026-13',
    ],
    ['a day that does not exist', { publishedOn: '2026-02-30' }, 'methodology: publishedOn is not a day: 2026-02-30'],
    ['no behaviours', { behaviours: [] }, 'methodology: there are no behaviours'],
    ['behaviours that are no list', { behaviours: {} }, 'methodology: behaviours must be a list'],
    ['a behaviour that is no object', { behaviours: [null] }, 'behaviours[0]: a behaviour must be an object'],
    ['an unknown region', { region: 'XX' }, 'methodology: region XX is not defined'],
    ['no settings', { settings: undefined }, 'settings: settings must be an object'],
    [
      'no grams a point',
      { settings: { ...settings, gramsPerPoint: 0 } },
      'settings: gramsPerPoint must be a whole number from 1, not 0',
    ],
    [
      'a weight over all',
      { settings: { ...settings, tierWeightPercent: { ...settings.tierWeightPercent, self: 101 } } },
      'methodology: the weight of tier self is over 100 %',
    ],
    [
      'a region twice',
      { regions: [...aMethodology().regions, ...aMethodology().regions] },
      'methodology: region CN is defined twice',
    ],
  ])('%s', (_, fault, problem) => {
    expect(problemsOf({ ...aMethodology(), ...fault })).toContain(problem)
  })

  test('whatever is read, the answer is a result and never an exception', () => {
    fc.assert(
      fc.property(fc.anything(), fc.constantFrom('behaviours', 'settings', 'regions', 'version'), (anything, key) => {
        expect(parseMethodology(anything).ok).toBe(false)
        expect(parseMethodology({ ...aMethodology(), [key]: anything }).ok).toBe(false)
        expect(parseMethodology({ ...aMethodology(), behaviours: [{ id: 'x', name: anything }] }).ok).toBe(false)
      }),
    )
  })
})
