import { recomputeFactorMilli } from './derivations'
import { namesIn } from './evaluate'
import type { MethodologyProblem } from './read-fields'
import type { Behaviour, Derivation, Methodology } from './types'

/** What cannot be true of a methodology whose shape is right. Empty when nothing contradicts. */
export function findContradictions(methodology: Methodology): MethodologyProblem[] {
  return [
    ...methodologyProblems(methodology).map((problem) => ({ entry: 'methodology', problem })),
    ...methodology.behaviours.flatMap((behaviour) =>
      [
        ...factorProblems(behaviour),
        ...confidenceProblems(behaviour),
        ...capProblems(behaviour),
        ...referenceProblems(behaviour, methodology),
      ].map((problem) => ({ entry: behaviour.id, problem })),
    ),
  ]
}

function methodologyProblems({ regions, region, settings }: Methodology): string[] {
  const ids = regions.map(({ id }) => id)
  const problems = ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `region ${id} is defined twice`)
  if (!ids.includes(region)) problems.push(`region ${region} is not defined`)
  for (const [tier, percent] of Object.entries(settings.tierWeightPercent)) {
    if (percent > 100) problems.push(`the weight of tier ${tier} is over 100 %`)
  }
  return problems
}

function factorProblems({ factorMilli, rangeGrams, derivation, flatPoints }: Behaviour): string[] {
  const problems: string[] = []
  if (factorMilli === 0 && !flatPoints) problems.push('a factor of zero needs flatPoints')
  if (rangeGrams) {
    const [low, high] = rangeGrams
    if (low > high) problems.push(`rangeGrams runs backwards: ${low} to ${high}`)
    else if (factorMilli / 1000 < low || factorMilli / 1000 > high) {
      problems.push(`the factor ${factorMilli / 1000} is outside its range ${low} to ${high}`)
    }
  }
  if (derivation) problems.push(...derivationProblems(factorMilli, derivation))
  return problems
}

function derivationProblems(factorMilli: number, derivation: Derivation): string[] {
  try {
    const recomputed = recomputeFactorMilli(derivation)
    const named = namesIn(derivation.expression)
    const unused = Object.keys(derivation.constants).filter((constant) => !named.includes(constant))
    const problems = unused.map((constant) => `the derivation does not use its constant ${constant}`)
    if (recomputed !== factorMilli) {
      problems.push(`the derivation gives ${recomputed / 1000}, the factor says ${factorMilli / 1000}`)
    }
    return problems
  } catch (failure) {
    if (!(failure instanceof RangeError)) throw failure
    return [`the derivation cannot be computed: ${failure.message}`]
  }
}

function confidenceProblems({ confidence, source, derivation }: Behaviour): string[] {
  const problems: string[] = []
  if (confidence === 'sourced' && source.basis !== 'direct') {
    problems.push(`confidence sourced needs the basis direct, not ${source.basis}`)
  }
  if (confidence === 'derived' && source.basis !== 'derived') {
    problems.push(`confidence derived needs the basis derived, not ${source.basis}`)
  }
  if (confidence === 'estimate' && source.basis === 'direct') problems.push('an estimate cannot have the basis direct')
  if (source.basis !== 'direct' && !derivation) problems.push(`the basis ${source.basis} needs a derivation`)
  return problems
}

function capProblems({ dailyCapMilli, monthlyCapMilli, plausibleMaxMilli, unit, flatPoints }: Behaviour): string[] {
  const problems: string[] = []
  if (dailyCapMilli !== undefined && monthlyCapMilli !== undefined && monthlyCapMilli < dailyCapMilli) {
    problems.push('the monthly cap is below the daily cap')
  }
  if (plausibleMaxMilli < (dailyCapMilli ?? 0)) problems.push('plausibleMaxMilli is below the daily cap')
  if (flatPoints && dailyCapMilli === undefined) problems.push(`points per ${unit} need a daily cap`)
  return problems
}

function referenceProblems({ id, region, exclusiveWith, evidence }: Behaviour, methodology: Methodology): string[] {
  const { behaviours, regions } = methodology
  const problems: string[] = []
  if (behaviours.filter((other) => other.id === id).length > 1) problems.push('the id is used twice')
  if (!regions.some((known) => known.id === region)) problems.push(`region ${region} is not defined`)
  if (evidence.length === 0) problems.push('no evidence is accepted')
  if (new Set(evidence).size < evidence.length) problems.push('an evidence tier is listed twice')
  for (const otherId of exclusiveWith) {
    const other = behaviours.find((candidate) => candidate.id === otherId)
    if (otherId === id) problems.push('exclusiveWith names the behaviour itself')
    else if (!other) problems.push(`exclusiveWith names ${otherId}, which does not exist`)
    else if (!other.exclusiveWith.includes(id)) problems.push(`exclusiveWith ${otherId} is not mutual`)
  }
  return problems
}
