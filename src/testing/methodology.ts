import type { BeijingDay } from '@/domain/calendar/beijing'
import type { Behaviour, Methodology } from '@/domain/methodology/types'

const text = { zh: '示例', en: 'Example' }

/** A behaviour that contradicts nothing: 100 g a time, read from its source. */
export function aBehaviour(given: Partial<Behaviour> = {}): Behaviour {
  return {
    id: 'example',
    category: 'mobility',
    name: text,
    unit: 'times',
    factorMilli: 100_000,
    baseline: text,
    scenario: text,
    formula: 'A × 100 g',
    source: { title: text, year: 2025, basis: 'direct' },
    confidence: 'sourced',
    region: 'CN',
    boundary: text,
    dailyCapMilli: 3_000,
    plausibleMaxMilli: 10_000,
    exclusiveWith: [],
    evidence: ['self', 'photo'],
    keywords: { zh: ['示例'], en: ['example'] },
    ...given,
  }
}

/** A methodology with the rules of 2026-11 and the behaviours given. */
export function aMethodology(behaviours: readonly Behaviour[] = [aBehaviour()]): Methodology {
  return {
    version: '2026-11',
    publishedOn: '2026-11-20' as BeijingDay,
    region: 'CN',
    regions: [{ id: 'CN', name: { zh: '全国', en: 'China' } }],
    settings: {
      gramsPerPoint: 10,
      tierWeightPercent: { self: 50, photo: 80, place: 100, device: 100, partner: 100 },
      minimumPoints: { fromGrams: 5, points: 1 },
      dailyPointsCap: 300,
      lotMonths: 24,
      claimDays: 7,
    },
    behaviours,
  }
}
