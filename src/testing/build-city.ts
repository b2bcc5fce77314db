import type { readCity } from '@/contract/city'
import type { OutputOf } from '@/contract/endpoint'

/** A city with two districts and two charities, where 7 people have done 12 things. */
export function aCity(given: Partial<OutputOf<typeof readCity>> = {}): OutputOf<typeof readCity> {
  return {
    name: { zh: '青禾市', en: 'Qinghe' },
    sample: true,
    persons: 7,
    actions: 12,
    grams: { declared: 30_000, pending: 20_000, verified: 38_210_000 },
    byCategory: [],
    asOf: '2026-11-20T00:00:00Z',
    districts: [
      { id: 'dong-an', name: { zh: '东岸区', en: 'East Bank' } },
      { id: 'xi-hu', name: { zh: '西湖区', en: 'West Lake' } },
    ],
    organisations: [],
    charities: [
      { id: 'trees', name: { zh: '河岸种树', en: 'Riverside trees' }, about: { zh: '种在河边', en: 'By the river' } },
      { id: 'meals', name: { zh: '爱心餐', en: 'Shared meals' }, about: { zh: '给老人送饭', en: 'For elders' } },
    ],
    defaultCharityId: 'trees',
    appealDays: 5,
    ...given,
  }
}
