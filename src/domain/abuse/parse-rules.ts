import {
  readList,
  readObject,
  readOneOf,
  readText,
  readWhole,
  refuseOtherKeys,
  type Report,
} from '../methodology/read-fields'
import { ABUSE_KINDS, type AbuseKind, type AbuseOutcome, type AbuseRule, OUTCOMES_OF } from './rule'

/** What is wrong with the rules; `entry` is the id of a rule, or where in the list to look. */
export type RuleProblem = { entry: string; problem: string }

export type ParsedRules = { ok: true; rules: readonly AbuseRule[] } | { ok: false; problems: readonly RuleProblem[] }

/** How long it is kept where acts were, in days: no rule looks further back. */
export const PLACE_DAYS = 8

type Fields = ReadonlyMap<string, unknown>
type Head = { id: string; outcome: AbuseOutcome }

/** The rules from data of unknown shape, such as parsed JSON. Either all of them are right, or every problem is named. */
export function parseRules(input: unknown): ParsedRules {
  const problems: RuleProblem[] = []
  const seen = new Set<string>()
  const list = readList(input, 'the list of rules', (problem) => problems.push({ entry: 'rules', problem }))
  const rules = list.flatMap((entry, index) => {
    const id = idOf(entry) ?? `rule ${index + 1}`
    const report: Report = (problem) => problems.push({ entry: id, problem })
    const rule = readRule(entry, report)
    for (const name of rule ? [`id ${rule.id}`, `kind ${rule.kind}`] : []) {
      if (seen.has(name)) report(`${name} is there twice`)
      seen.add(name)
    }
    return rule ? [rule] : []
  })
  return problems.length === 0 ? { ok: true, rules } : { ok: false, problems }
}

function idOf(entry: unknown): string | null {
  const id = readObject(entry, 'a rule', () => undefined)?.get('id')
  return typeof id === 'string' && id !== '' ? id : null
}

function readRule(input: unknown, report: Report): AbuseRule | null {
  const fields = readObject(input, 'a rule', report)
  if (!fields) return null
  const id = readText(fields.get('id'), 'id', report)
  if (!/^[a-z0-9-]{1,64}$/.test(id)) report(`id must be small letters, digits and -, not ${id}`)
  const kind = readOneOf(fields.get('kind'), ABUSE_KINDS, 'kind', report)
  const outcome = readOneOf(fields.get('outcome'), OUTCOMES_OF[kind], 'outcome', report)
  refuseOtherKeys(fields, ['id', 'kind', 'outcome', ...LIMITS_OF[kind]], 'the rule', report)
  return ruleFrom(kind, { id, outcome }, (name) => readLimit(fields, name, report))
}

const VELOCITY = ['actsMax', 'windowMinutes'] as const
const ACCOUNTS = ['accountsMax'] as const
const REFUSALS = ['refusalsMax', 'windowMinutes'] as const
const LIMITS_OF = {
  'behaviour-velocity': VELOCITY,
  'device-velocity': VELOCITY,
  'device-accounts': ACCOUNTS,
  'station-velocity': VELOCITY,
  'address-accounts': ACCOUNTS,
  'impossible-sequence': ['speedKmhMax', 'distanceKmMin', 'windowHours'],
  'midnight-burst': ['actsMax', 'minutes', 'days', 'ofDays'],
  'steps-of-day': ['stepsMax'],
  'citizen-refusals': REFUSALS,
  'device-refusals': REFUSALS,
} as const satisfies Readonly<Record<AbuseKind, readonly Limit[]>>

const HIGHEST = {
  actsMax: 10_000,
  accountsMax: 1_000,
  refusalsMax: 1_000,
  stepsMax: 200_000,
  windowMinutes: 24 * 60,
  speedKmhMax: 2_000,
  distanceKmMin: 1_000,
  windowHours: 24 * (PLACE_DAYS - 1),
  minutes: 60,
  days: PLACE_DAYS - 1,
  ofDays: PLACE_DAYS - 1,
} as const
type Limit = keyof typeof HIGHEST

function readLimit(fields: Fields, name: Limit, report: Report): number {
  const limit = readWhole(fields.get(name), name, 1, report)
  if (limit > HIGHEST[name]) report(`${name} must be at most ${HIGHEST[name]}, not ${limit}`)
  return limit
}

function ruleFrom(kind: AbuseKind, head: Head, limit: (name: Limit) => number): AbuseRule {
  switch (kind) {
    case 'behaviour-velocity':
    case 'device-velocity':
    case 'station-velocity':
      return { ...head, kind, actsMax: limit('actsMax'), windowMinutes: limit('windowMinutes') }
    case 'device-accounts':
    case 'address-accounts':
      return { ...head, kind, accountsMax: limit('accountsMax') }
    case 'impossible-sequence': {
      const [speedKmhMax, distanceKmMin] = [limit('speedKmhMax'), limit('distanceKmMin')]
      return { ...head, kind, speedKmhMax, distanceKmMin, windowHours: limit('windowHours') }
    }
    case 'midnight-burst': {
      const [days, ofDays] = [limit('days'), limit('ofDays')]
      return { ...head, kind, actsMax: limit('actsMax'), minutes: limit('minutes'), days, ofDays }
    }
    case 'steps-of-day':
      return { ...head, kind, stepsMax: limit('stepsMax') }
    case 'citizen-refusals':
    case 'device-refusals':
      return { ...head, kind, refusalsMax: limit('refusalsMax'), windowMinutes: limit('windowMinutes') }
  }
}
