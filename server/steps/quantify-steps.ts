import type { BeijingDay } from '@/domain/calendar/beijing'
import { type CountedBySteps, type CountedWalk, findStepsConflict, walkNotCounted } from '@/domain/evidence/day-steps'
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
  /** What was read holds every walk that had begun by then. */
  readonly readAtMs: number
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
  { citizenId, day, occurredAt, source, steps, readAtMs, walk, now }: DaySteps,
): Promise<QuantifiedSteps> => {
  const { behaviour, stepLengthMm } = walk
  const [usage, citizen, walks] = await Promise.all([
    readUsage(db, usageQuestion({ citizenId, now }, { behaviour, day })),
    findCitizen(db, citizenId),
    listWalks(db, citizenId, behaviour.id, day),
  ])
  // A walk that begins in the moment of the reading is taken for one that was told there.
  const report = { actionId: '', day, reportedAtMs: readAtMs + 1 }
  const counted = walks.filter(
    ({ startMs, reportedAtMs }) => reportedAtMs !== null || findStepsConflict({ day, startMs }, [report]) !== null,
  )
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
