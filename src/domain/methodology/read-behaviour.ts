import { EVIDENCE_TIERS } from '../evidence/tier'
import { ACTIVITY_UNITS, CATEGORIES } from '../units'
import {
  readList,
  readNumber,
  readObject,
  readOneOf,
  readText,
  readWhole,
  refuseOtherKeys,
  type Report,
} from './read-fields'
import type {
  Behaviour,
  BehaviourIcon,
  BilingualText,
  Confidence,
  Derivation,
  DerivationRounding,
  FactorBasis,
  FactorSource,
  FlatPoints,
} from './types'

const CONFIDENCES: readonly [Confidence, ...Confidence[]] = ['sourced', 'derived', 'estimate', 'recalled']
const BASES: readonly [FactorBasis, ...FactorBasis[]] = ['direct', 'derived', 'assumption']
const ROUNDINGS: readonly [DerivationRounding, ...DerivationRounding[]] = ['down', 'half-even', 'none']
const ICONS: readonly [BehaviourIcon, ...BehaviourIcon[]] = [
  'act-bag',
  'act-box',
  'act-cup',
  'act-cycling',
  'act-metro',
  'act-plate',
  'act-walk',
]
const KEYS = [
  ...['id', 'category', 'name', 'unit', 'factorMilli', 'rangeGrams', 'baseline', 'scenario', 'formula', 'derivation'],
  ...['source', 'confidence', 'region', 'boundary', 'dailyCapMilli', 'monthlyCapMilli', 'plausibleMaxMilli'],
  ...['exclusiveWith', 'evidence', 'flatPoints', 'keywords', 'notes', 'icon'],
]

/** The shape of one behaviour. What is returned is to be used only when nothing was reported. */
export function readBehaviour(fields: ReadonlyMap<string, unknown>, report: Report): Behaviour {
  refuseOtherKeys(fields, KEYS, 'the behaviour', report)
  return {
    id: readText(fields.get('id'), 'id', report),
    category: readOneOf(fields.get('category'), CATEGORIES, 'category', report),
    name: readBilingualText(fields.get('name'), 'name', report),
    unit: readOneOf(fields.get('unit'), ACTIVITY_UNITS, 'unit', report),
    factorMilli: readWhole(fields.get('factorMilli'), 'factorMilli', 0, report),
    ...optional('rangeGrams', fields, (input) => readRange(input, report)),
    baseline: readBilingualText(fields.get('baseline'), 'baseline', report),
    scenario: readBilingualText(fields.get('scenario'), 'scenario', report),
    formula: readText(fields.get('formula'), 'formula', report),
    ...optional('derivation', fields, (input) => readDerivation(input, report)),
    source: readSource(fields.get('source'), report),
    confidence: readOneOf(fields.get('confidence'), CONFIDENCES, 'confidence', report),
    region: readText(fields.get('region'), 'region', report),
    boundary: readBilingualText(fields.get('boundary'), 'boundary', report),
    ...optional('dailyCapMilli', fields, (input) => readWhole(input, 'dailyCapMilli', 1, report)),
    ...optional('monthlyCapMilli', fields, (input) => readWhole(input, 'monthlyCapMilli', 1, report)),
    plausibleMaxMilli: readWhole(fields.get('plausibleMaxMilli'), 'plausibleMaxMilli', 1, report),
    exclusiveWith: readTexts(fields.get('exclusiveWith'), 'exclusiveWith', report),
    evidence: readList(fields.get('evidence'), 'evidence', report).map((tier) =>
      readOneOf(tier, EVIDENCE_TIERS, 'evidence tier', report),
    ),
    ...optional('flatPoints', fields, (input) => readFlatPoints(input, report)),
    keywords: readKeywords(fields.get('keywords'), report),
    ...optional('notes', fields, (input) => readBilingualText(input, 'notes', report)),
    ...optional('icon', fields, (input) => readOneOf(input, ICONS, 'icon', report)),
  }
}

/** A text that must be there in Chinese and in English. */
export function readBilingualText(input: unknown, what: string, report: Report): BilingualText {
  const fields = readObject(input, what, report)
  if (!fields) return { zh: '', en: '' }
  refuseOtherKeys(fields, ['zh', 'en'], what, report)
  return {
    zh: readText(fields.get('zh'), `${what} in Chinese`, report),
    en: readText(fields.get('en'), `${what} in English`, report),
  }
}

function readSource(input: unknown, report: Report): FactorSource {
  const fields = readObject(input, 'source', report) ?? new Map<string, unknown>()
  refuseOtherKeys(fields, ['title', 'year', 'url', 'basis'], 'source', report)
  return {
    title: readBilingualText(fields.get('title'), 'source title', report),
    year: readWhole(fields.get('year'), 'source year', 1990, report),
    ...optional('url', fields, (url) => readUrl(url, report)),
    basis: readOneOf(fields.get('basis'), BASES, 'source basis', report),
  }
}

function readUrl(input: unknown, report: Report): string {
  const url = readText(input, 'source url', report)
  if (!/^https?:\/\/\S+$/.test(url)) report(`source url is not an address: ${url}`)
  return url
}

function readDerivation(input: unknown, report: Report): Derivation {
  const fields = readObject(input, 'derivation', report) ?? new Map<string, unknown>()
  refuseOtherKeys(fields, ['constants', 'expression', 'rounding', 'places'], 'derivation', report)
  const constants = readObject(fields.get('constants'), 'constants of the derivation', report) ?? new Map()
  const read: Record<string, number> = {}
  for (const [name, value] of constants) read[name] = readNumber(value, `constant ${name}`, report)
  return {
    constants: read,
    expression: readText(fields.get('expression'), 'expression of the derivation', report),
    rounding: readOneOf(fields.get('rounding'), ROUNDINGS, 'rounding of the derivation', report),
    places: readWhole(fields.get('places'), 'places of the derivation', -6, report),
  }
}

function readRange(input: unknown, report: Report): readonly [number, number] {
  const [low, high, ...more] = readList(input, 'rangeGrams', report)
  if (more.length > 0) report('rangeGrams must be two numbers')
  return [readNumber(low, 'low end of rangeGrams', report), readNumber(high, 'high end of rangeGrams', report)]
}

function readFlatPoints(input: unknown, report: Report): FlatPoints {
  const fields = readObject(input, 'flatPoints', report) ?? new Map<string, unknown>()
  refuseOtherKeys(fields, ['points', 'perAmountMilli'], 'flatPoints', report)
  return {
    points: readWhole(fields.get('points'), 'flatPoints points', 1, report),
    perAmountMilli: readWhole(fields.get('perAmountMilli'), 'flatPoints perAmountMilli', 1, report),
  }
}

function readKeywords(input: unknown, report: Report): Behaviour['keywords'] {
  const fields = readObject(input, 'keywords', report) ?? new Map<string, unknown>()
  refuseOtherKeys(fields, ['zh', 'en'], 'keywords', report)
  return {
    zh: readTexts(fields.get('zh'), 'Chinese keywords', report),
    en: readTexts(fields.get('en'), 'English keywords', report),
  }
}

function readTexts(input: unknown, what: string, report: Report): string[] {
  return readList(input, what, report).map((text) => readText(text, what, report))
}

/** `{[key]: value}` when the file has the key, and nothing when it has not. */
function optional<Key extends string, Value>(
  key: Key,
  fields: ReadonlyMap<string, unknown>,
  read: (input: unknown) => Value,
): Partial<Record<Key, Value>> {
  if (!fields.has(key)) return {}
  const one: Partial<Record<Key, Value>> = {}
  one[key] = read(fields.get(key))
  return one
}
