import { parseBeijingDay, parseBeijingMonth, type BeijingDay } from '../calendar/beijing'
import { EVIDENCE_TIERS, type EvidenceTier } from '../evidence/tier'
import { findContradictions } from './contradictions'
import { readBehaviour, readBilingualText } from './read-behaviour'
import {
  readList,
  readObject,
  readText,
  readWhole,
  refuseOtherKeys,
  type MethodologyProblem,
  type Report,
} from './read-fields'
import type { Behaviour, Methodology, MethodologySettings, Region } from './types'

export type ParsedMethodology =
  { ok: true; methodology: Methodology } | { ok: false; problems: readonly MethodologyProblem[] }

/**
 * A methodology from data of unknown shape, such as parsed JSON. Either all of it is right, or every problem found is
 * named with its entry: first those of shape, and only when there are none, contradictions between the entries.
 */
export function parseMethodology(input: unknown): ParsedMethodology {
  const problems: MethodologyProblem[] = []
  const methodology = readMethodology(input, (entry, problem) => problems.push({ entry, problem }))
  if (problems.length === 0) problems.push(...findContradictions(methodology))
  return problems.length === 0 ? { ok: true, methodology } : { ok: false, problems }
}

type ReportEntry = (entry: string, problem: string) => void

function readMethodology(input: unknown, reportEntry: ReportEntry): Methodology {
  const report: Report = (problem) => reportEntry('methodology', problem)
  const fields = readObject(input, 'a methodology', report) ?? new Map<string, unknown>()
  const keys = ['version', 'publishedOn', 'region', 'regions', 'settings', 'behaviours']
  refuseOtherKeys(fields, keys, 'the methodology', report)
  return {
    version: readVersion(fields.get('version'), report),
    publishedOn: readDay(fields.get('publishedOn'), report),
    region: readText(fields.get('region'), 'region', report),
    regions: readRegions(fields.get('regions'), reportEntry),
    settings: readSettings(fields.get('settings'), (problem) => reportEntry('settings', problem)),
    behaviours: readBehaviours(fields.get('behaviours'), reportEntry),
  }
}

function readVersion(input: unknown, report: Report): string {
  const version = readText(input, 'version', report)
  if (parseBeijingMonth(version) === null) report(`version must be a month such as 2026-11, not ${version}`)
  return version
}

function readDay(input: unknown, report: Report): BeijingDay {
  const text = readText(input, 'publishedOn', report)
  const day = parseBeijingDay(text)
  if (day === null) report(`publishedOn is not a day: ${text}`)
  return day ?? ('1970-01-01' as BeijingDay)
}

function readRegions(input: unknown, reportEntry: ReportEntry): Region[] {
  const report: Report = (problem) => reportEntry('regions', problem)
  return readList(input, 'regions', report).map((region) => {
    const fields = readObject(region, 'a region', report) ?? new Map<string, unknown>()
    refuseOtherKeys(fields, ['id', 'name'], 'a region', report)
    const id = readText(fields.get('id'), 'id of a region', report)
    return { id, name: readBilingualText(fields.get('name'), `name of region ${id}`, report) }
  })
}

function readSettings(input: unknown, report: Report): MethodologySettings {
  const fields = readObject(input, 'settings', report) ?? new Map<string, unknown>()
  const keys = ['gramsPerPoint', 'tierWeightPercent', 'minimumPoints', 'dailyPointsCap', 'lotMonths', 'claimDays']
  refuseOtherKeys(fields, keys, 'settings', report)
  const minimum = readObject(fields.get('minimumPoints'), 'minimumPoints', report) ?? new Map<string, unknown>()
  return {
    gramsPerPoint: readWhole(fields.get('gramsPerPoint'), 'gramsPerPoint', 1, report),
    tierWeightPercent: readTierWeights(fields.get('tierWeightPercent'), report),
    minimumPoints: {
      fromGrams: readWhole(minimum.get('fromGrams'), 'minimumPoints fromGrams', 1, report),
      points: readWhole(minimum.get('points'), 'minimumPoints points', 0, report),
    },
    dailyPointsCap: readWhole(fields.get('dailyPointsCap'), 'dailyPointsCap', 1, report),
    lotMonths: readWhole(fields.get('lotMonths'), 'lotMonths', 1, report),
    claimDays: readWhole(fields.get('claimDays'), 'claimDays', 0, report),
  }
}

function readTierWeights(input: unknown, report: Report): Record<EvidenceTier, number> {
  const fields = readObject(input, 'tierWeightPercent', report) ?? new Map<string, unknown>()
  refuseOtherKeys(fields, EVIDENCE_TIERS, 'tierWeightPercent', report)
  const weightOf = (tier: EvidenceTier) => readWhole(fields.get(tier), `weight of tier ${tier}`, 0, report)
  return {
    self: weightOf('self'),
    photo: weightOf('photo'),
    place: weightOf('place'),
    device: weightOf('device'),
    partner: weightOf('partner'),
  }
}

function readBehaviours(input: unknown, reportEntry: ReportEntry): Behaviour[] {
  const list = readList(input, 'behaviours', (problem) => reportEntry('methodology', problem))
  if (list.length === 0) reportEntry('methodology', 'there are no behaviours')
  return list.map((item, index) => {
    const place = `behaviours[${index}]`
    const fields = readObject(item, 'a behaviour', (problem) => reportEntry(place, problem)) ?? new Map()
    const id: unknown = fields.get('id')
    const entry = typeof id === 'string' && id !== '' ? id : place
    return readBehaviour(fields, (problem) => reportEntry(entry, problem))
  })
}
