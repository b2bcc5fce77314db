import * as z from 'zod/mini'
import { defineEndpoint } from './endpoint'
import { activityUnit, beijingDay, category, evidenceTier, localText, slug } from './shapes'

const thousandths = z.int().check(z.gte(0))

export const factorSource = z.object({
  title: localText,
  year: z.int(),
  url: z.optional(z.string()),
  /** What stands behind the number: read as it is, computed, or assumed. */
  basis: z.enum(['direct', 'derived', 'assumption']),
})
export const confidence = z.enum(['sourced', 'derived', 'estimate', 'recalled'])

/** One entry of the catalogue. `factorMilli` is grams of CO2e per unit, times 1000; caps and maxima are amounts times 1000. */
export const behaviour = z.object({
  id: slug,
  category,
  name: localText,
  unit: activityUnit,
  factorMilli: thousandths,
  rangeGrams: z.optional(z.tuple([z.number(), z.number()])),
  baseline: localText,
  scenario: localText,
  formula: z.string(),
  source: factorSource,
  confidence,
  /** Id of one of the methodology's regions. */
  region: z.string(),
  /** Which emissions the factor covers, and which gases. */
  boundary: localText,
  dailyCapMilli: z.optional(thousandths),
  monthlyCapMilli: z.optional(thousandths),
  plausibleMaxMilli: thousandths,
  exclusiveWith: z.array(slug),
  evidence: z.array(evidenceTier),
  flatPoints: z.optional(z.object({ points: z.int(), perAmountMilli: thousandths })),
  keywords: z.object({ zh: z.array(z.string()), en: z.array(z.string()) }),
  notes: z.optional(localText),
  icon: z.optional(z.enum(['act-bag', 'act-box', 'act-cup', 'act-cycling', 'act-metro', 'act-plate', 'act-walk'])),
})

export const methodologySettings = z.object({
  gramsPerPoint: z.int(),
  tierWeightPercent: z.object({
    self: z.int(),
    photo: z.int(),
    place: z.int(),
    device: z.int(),
    partner: z.int(),
  }),
  minimumPoints: z.object({ fromGrams: z.int(), points: z.int() }),
  dailyPointsCap: z.int(),
  lotMonths: z.int(),
  claimDays: z.int(),
})

export const methodology = z.object({
  version: z.string(),
  publishedOn: beijingDay,
  region: z.string(),
  regions: z.array(z.object({ id: z.string(), name: localText })),
  settings: methodologySettings,
  behaviours: z.array(behaviour),
})

export const readMethodology = defineEndpoint({
  id: 'readMethodology',
  tag: 'methodology',
  summary: 'The catalogue of behaviours with every factor, its source and the rules of points, as now in force',
  method: 'GET',
  path: '/v1/methodology',
  access: 'public',
  output: methodology,
  refusals: [],
})
