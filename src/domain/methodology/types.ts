import type { BeijingDay } from '../calendar/beijing'
import type { EvidenceTier } from '../evidence/tier'
import type { ActivityUnit, Category } from '../units'

/** A sentence in both languages; neither is ever empty. */
export type BilingualText = { zh: string; en: string }

export type Language = keyof BilingualText

/**
 * How far a factor can be trusted: `sourced` was read in the document named; `derived` is arithmetic on such values;
 * `estimate` contains an assumption of ours; `recalled` is well known, but its document was not read.
 */
export type Confidence = 'sourced' | 'derived' | 'estimate' | 'recalled'

/** What stands behind the number: read as it is, computed, or assumed. */
export type FactorBasis = 'direct' | 'derived' | 'assumption'

export type FactorSource = { title: BilingualText; year: number; url?: string; basis: FactorBasis }

export type DerivationRounding = 'down' | 'half-even' | 'none'

/**
 * How a factor in grams per unit is recomputed: an expression of + − × ÷ and brackets over the named constants, rounded
 * to `places` decimals (−1 is tens, −3 thousands; ignored when `rounding` is none).
 */
export type Derivation = {
  constants: Readonly<Record<string, number>>
  expression: string
  rounding: DerivationRounding
  places: number
}

/** `points` for every full `perAmountMilli` thousandths of the unit, before the weight of the tier. */
export type FlatPoints = { points: number; perAmountMilli: number }

/** An icon of its own; without one the icon of the category is shown. */
export type BehaviourIcon = 'act-bag' | 'act-box' | 'act-cup' | 'act-cycling' | 'act-metro' | 'act-plate' | 'act-walk'

/** Where a factor holds or was published. */
export type Region = { id: string; name: BilingualText }

export type Behaviour = {
  id: string
  category: Category
  name: BilingualText
  unit: ActivityUnit
  /** Avoided milligrams of CO2e per unit: a whole number, the grams per unit times 1000. */
  factorMilli: number
  /** Published or plausible values, lowest and highest, in grams per unit. */
  rangeGrams?: readonly [low: number, high: number]
  baseline: BilingualText
  scenario: BilingualText
  /** In symbols, the same in every language; A is the activity amount. */
  formula: string
  derivation?: Derivation
  source: FactorSource
  confidence: Confidence
  /** Id of one of the methodology's regions. */
  region: string
  /** Which emissions the factor covers, and which gases. */
  boundary: BilingualText
  /** How much of this behaviour earns points in a Beijing day or month, in thousandths of the unit. Grams have no cap. */
  dailyCapMilli?: number
  monthlyCapMilli?: number
  /** The largest amount that a single action may claim, in thousandths of the unit: a judgement of ours. */
  plausibleMaxMilli: number
  /** Behaviours that describe the same avoided emissions: on one day only one of them counts. Always symmetric. */
  exclusiveWith: readonly string[]
  /** Accepted evidence, weakest first. */
  evidence: readonly EvidenceTier[]
  /** Instead of points per gram. */
  flatPoints?: FlatPoints
  /** Words that people type to find it, besides its name. */
  keywords: { zh: readonly string[]; en: readonly string[] }
  notes?: BilingualText
  icon?: BehaviourIcon
}

export type MethodologySettings = {
  gramsPerPoint: number
  /** The share of the points that each evidence tier earns. */
  tierWeightPercent: Readonly<Record<EvidenceTier, number>>
  /** An act whose counted grams reach `fromGrams` earns at least `points`. */
  minimumPoints: { fromGrams: number; points: number }
  /** The most points that one person earns in a Beijing day. */
  dailyPointsCap: number
  /** Points live this many months and lapse at the end of the last one. */
  lotMonths: number
  /** How many Beijing days after the act it can still be logged. */
  claimDays: number
}

/** A dated, immutable set of factors and rules. */
export type Methodology = {
  /** 'YYYY-MM' */
  version: string
  publishedOn: BeijingDay
  /** Id of the region that the set is meant for. */
  region: string
  regions: readonly Region[]
  settings: MethodologySettings
  behaviours: readonly Behaviour[]
}
