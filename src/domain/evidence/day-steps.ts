import type { BeijingDay } from '../calendar/beijing'
import type { Behaviour, Methodology } from '../methodology/types'
import type { AmountMilli } from '../quantify/amount'
import { divideDown } from '../quantify/rounding'

/** The constant of a derivation that says how long a step is; it carries the source of its behaviour. */
const STEP_LENGTH = 'stepLengthMetres'

export type CountedBySteps = { behaviour: Behaviour; stepLengthMm: number }

/**
 * The behaviour of the methodology that a day's steps count for, measured in km, with the length of a step in whole
 * millimetres as its factor was derived with; null when the methodology has none.
 */
export function countedBySteps({ behaviours }: Pick<Methodology, 'behaviours'>): CountedBySteps | null {
  for (const behaviour of behaviours) {
    const metres = behaviour.derivation?.constants[STEP_LENGTH]
    const isWalked = behaviour.unit === 'km' && behaviour.evidence.includes('device')
    if (isWalked && metres !== undefined) return { behaviour, stepLengthMm: Math.round(metres * 1000) }
  }
  return null
}

/** The distance of a whole number of steps in thousandths of a km, which are metres, rounded down. */
export function distanceOfSteps(steps: number, stepLengthMm: number): number {
  return divideDown(steps * stepLengthMm, 1000)
}

/** What stands in the books for a day's walking already, however it was reported: as steps, as a track, as a distance. */
export type CountedWalk = { actionId: string; amountMilli: number }

/**
 * How much of a day's steps is not in the books yet, in thousandths of a km; null when everything is. A day's count holds
 * every walk of that day, so what was booked for any of them is taken off, and a later report of the same day is worth
 * what it adds.
 */
export function walkNotCounted(
  steps: number,
  stepLengthMm: number,
  counted: readonly CountedWalk[],
): AmountMilli | null {
  const already = counted.reduce((sum, { amountMilli }) => sum + amountMilli, 0)
  const left = distanceOfSteps(steps, stepLengthMm) - already
  return left > 0 ? (left as AmountMilli) : null
}

/** A day's steps as they were booked: they count what was walked until then. */
export type StepReport = { actionId: string; day: BeijingDay; reportedAtMs: number }

export type StepsConflict = { rule: 'day-steps'; actionId: string }

/**
 * The report of steps that a walk, tracked or declared from `startMs` on `day`, is counted in already, or null. Steps and
 * a track of the same time describe one walk: only one of them counts (T/ACEF 031-2022: no reduction twice).
 */
export function findStepsConflict(
  walk: { day: BeijingDay; startMs: number },
  reports: readonly StepReport[],
): StepsConflict | null {
  const report = reports.find(({ day, reportedAtMs }) => day === walk.day && reportedAtMs > walk.startMs)
  return report ? { rule: 'day-steps', actionId: report.actionId } : null
}
