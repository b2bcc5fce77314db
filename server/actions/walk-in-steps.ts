import { countedBySteps, findStepsConflict, type StepReport } from '@/domain/evidence/day-steps'
import type { Methodology } from '@/domain/methodology/types'
import type { Queryable } from '../store/database'
import { listWalks } from '../store/step-reports'
import type { Claim } from './check-claim'

/** The steps of the day that a claimed walk is counted in already, or null. */
export const findWalkInSteps = async (
  tx: Queryable,
  citizenId: string,
  { behaviour, day, occurredAt, window }: Claim,
  methodology: Pick<Methodology, 'behaviours'>,
) => {
  if (behaviour.id !== countedBySteps(methodology)?.behaviour.id) return null
  const walks = await listWalks(tx, citizenId, behaviour.id, day)
  const reports = walks.flatMap(({ actionId, reportedAtMs }): StepReport[] =>
    reportedAtMs === null ? [] : [{ actionId, day, reportedAtMs }],
  )
  const conflict = findStepsConflict({ day, startMs: window?.startMs ?? occurredAt.getTime() }, reports)
  return conflict && { ...conflict, behaviourId: behaviour.id }
}
