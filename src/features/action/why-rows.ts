import type { Action } from '@/contract/actions'
import type { LocalText } from '@/contract/shapes'
import { formatWhole } from '@/i18n/format'
import type { LogDictionary } from '@/i18n/log-package'
import { formatFactor } from './behaviour-worth'
import { cutSentence } from './form-words'
import { factorOf, type PointsWorking, pointsWorkingOf } from './why-view'
import type { AwardCut } from '@/domain/points/award'
import { points } from '@/domain/units'

export interface WhyRow {
  readonly key: string
  readonly name: string
  readonly value: string
  readonly detail?: string
  readonly url?: string
}

/** Everything that made the number, row by row, from what the entry stores. */
export const whyRows = (t: LogDictionary, local: (text: LocalText) => string, action: Action): readonly WhyRow[] => {
  const { why } = t.action
  const { methodology, formula, baseline, scenario, rangeGrams, source, confidence, region, boundary } = action.why
  const weight = t.common.weight(action.why.weightPercent)
  const factor = `${formatFactor(factorOf(action))} ${t.action.gramsPer(action.unit)}`
  return [
    { key: 'method', name: why.method, value: why.methodology(methodology), detail: `${why.formula} ${formula}` },
    { key: 'baseline', name: why.baseline, value: local(baseline) },
    { key: 'scenario', name: why.scenario, value: local(scenario) },
    {
      key: 'factor',
      name: why.factor,
      value: factor,
      ...(rangeGrams &&
        rangeGrams[0] < rangeGrams[1] && {
          detail: why.range(formatFactor(rangeGrams[0]), formatFactor(rangeGrams[1])),
        }),
    },
    {
      key: 'source',
      name: why.source,
      value: why.sourceOf(local(source.title), String(source.year)),
      ...(source.url !== undefined && { url: source.url }),
    },
    {
      key: 'confidence',
      name: why.confidence,
      value: why.confidenceName[confidence],
      detail: why.confidenceNote[confidence],
    },
    { key: 'region', name: why.region, value: local(region), detail: local(boundary) },
    { key: 'evidence', name: why.evidence, value: why.evidenceOf(t.common.tier[action.tier], weight) },
    { key: 'points', name: why.points, value: pointsSentence(t, pointsWorkingOf(action)) },
    ...action.why.cuts.map((cut) => ({ key: cut.rule, name: why.cut, value: cutSentence(t, action, inMilli(cut)) })),
  ]
}

const pointsSentence = (t: LogDictionary, working: PointsWorking): string => {
  const { pointsNone, pointsFlat, pointsMinimum, pointsByGrams } = t.action.why
  switch (working.kind) {
    case 'none':
      return pointsNone
    case 'flat':
      return pointsFlat(t.common.weight(working.weightPercent), formatWhole(working.points))
    case 'minimum':
      return pointsMinimum(formatWhole(working.countedGrams), formatWhole(working.points))
    case 'by-grams':
      return pointsByGrams(
        formatWhole(working.countedGrams),
        formatWhole(working.gramsPerPoint),
        t.common.weight(working.weightPercent),
        formatWhole(working.points),
      )
  }
}

const inMilli = (cut: Action['why']['cuts'][number]): AwardCut =>
  cut.rule === 'person-daily-points'
    ? { rule: cut.rule, cap: points(cut.cap), cut: points(cut.cut) }
    : { rule: cut.rule, capMilli: Math.round(cut.cap * 1000), cutMilli: Math.round(cut.cut * 1000) }
