import type { Action, logAction } from '@/contract/actions'
import type { OutputOf } from '@/contract/endpoint'

/** A declared ride of 5 km: 260 g, 13 points. */
export const anAction = ({
  why,
  ...given
}: Partial<Omit<Action, 'why'>> & { why?: Partial<Action['why']> } = {}): Action => ({
  id: '0191d2a0-0000-7000-8000-000000000001',
  behaviourId: 'cycling',
  category: 'mobility',
  name: { zh: '骑行', en: 'Cycling' },
  amount: 5,
  unit: 'km',
  occurredAt: '2026-11-20T08:21:00+08:00',
  loggedAt: '2026-11-20T08:22:10+08:00',
  tier: 'self',
  state: 'declared',
  grams: 260,
  points: 13,
  ...given,
  why: {
    methodology: '2026-11',
    factorMilli: 52_000,
    rangeGrams: [48, 93.3],
    formula: 'A km × 52 g/km',
    baseline: { zh: '所替代的出行', en: 'The trips it replaces' },
    scenario: { zh: '骑自行车', en: 'Ridden by bicycle' },
    source: {
      title: { zh: '保守取值', en: 'Conservative value' },
      year: 2025,
      url: 'https://example.org/factor',
      basis: 'assumption',
    },
    confidence: 'estimate',
    region: { zh: '北京', en: 'Beijing' },
    boundary: { zh: '二氧化碳当量', en: 'CO2e' },
    weightPercent: 50,
    gramsPerPoint: 10,
    cuts: [],
    ...why,
  },
})

/** The answer to logging `action`, as the third line of its month. */
export const aReceipt = (action: Action = anAction()): OutputOf<typeof logAction> => ({
  action,
  lineOfMonth: 3,
  after: { month: { declared: 860, pending: 0, verified: 5037 }, availablePoints: 707 },
  superseded: [],
})
