import type { BeijingDay } from '../calendar/beijing'
import type { Behaviour } from '../methodology/types'

/** An action that counts on the day in question: not refused and not superseded. */
export type SameDayAction = { actionId: string; behaviourId: string }

export type ExclusiveConflict = { rule: 'exclusive-with'; day: BeijingDay; actionId: string; behaviourId: string }

export type ExclusiveQuestion = {
  behaviour: Pick<Behaviour, 'exclusiveWith'>
  day: BeijingDay
  sameDayActions: readonly SameDayAction[]
}

/**
 * The first action of the same Beijing day that describes the same avoided emissions as `behaviour` (a charged kWh and
 * the kilometres driven with it), or null. The same reduction must not be declared twice: DB11/T 3043-2024.
 */
export function findExclusiveConflict({ behaviour, day, sameDayActions }: ExclusiveQuestion): ExclusiveConflict | null {
  const collision = sameDayActions.find(({ behaviourId }) => behaviour.exclusiveWith.includes(behaviourId))
  if (!collision) return null
  return { rule: 'exclusive-with', day, actionId: collision.actionId, behaviourId: collision.behaviourId }
}
