import type { BeijingDay } from '@/domain/calendar/beijing'
import { type CountedBySteps, type CountedWalk, walkNotCounted } from '@/domain/evidence/day-steps'
import { usageQuestion } from '../actions/enter-claim'
import { quantifyClaim } from '../actions/quantify-claim'
import type { Services } from '../services'
import { readUsage, type StoredAction, type Usage } from '../store/actions'
import { findCitizen } from '../store/citizens'
import type { Queryable } from '../store/database'
import { listWalks } from '../store/step-reports'
import type { StepsSource } from './steps-proof'

interface DaySteps {
  readonly citizenId: string
  readonly day: BeijingDay
  readonly occurredAt: Date
  readonly source: StepsSource
  readonly steps: number
  readonly walk: CountedBySteps
  readonly now: Date
}

export interface QuantifiedSteps {
  /** Null when all of them stand in the books already. */
  readonly action: StoredAction | null
  readonly counted: readonly CountedWalk[]
  readonly usage: Usage
}

/** The action that a day's steps become: what they add to the walking that stands in the books of that day. */
export const quantifySteps = async (
  db: Queryable,
  { newId, methodology }: Pick<Services, 'newId' | 'methodology'>,
  { citizenId, day, occurredAt, source, steps, walk, now }: DaySteps,
): Promise<QuantifiedSteps> => {
  const { behaviour, stepLengthMm } = walk
  const [usage, citizen, counted] = await Promise.all([
    readUsage(db, usageQuestion({ citizenId, now }, { behaviour, day })),
    findCitizen(db, citizenId),
    listWalks(db, citizenId, behaviour.id, day),
  ])
  const amount = walkNotCounted(steps, stepLengthMm, counted)
  if (amount === null) return { action: null, counted, usage }
  const action = quantifyClaim({ behaviour, amount, occurredAt, day }, usage, {
    citizenId,
    actionId: newId(),
    districtId: citizen.districtId,
    tier: source === 'typed' ? 'self' : 'device',
    methodology,
    loggedAt: now,
  })
  return { action, counted, usage }
}
