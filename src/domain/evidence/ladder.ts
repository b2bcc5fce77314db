import type { Behaviour } from '../methodology/types'
import { type Award, awardPoints, type AwardInput } from '../points/award'
import { points, type Points, subtractPoints } from '../units'
import { type EntryState, type EvidenceTier, isStrongerTier, stateOnBooking } from './tier'

/** One step of the evidence ladder: what an act is worth with this evidence, under what is left of the caps. */
export type LadderStep = {
  tier: EvidenceTier
  state: EntryState
  award: Award
  /** More than with the tier in force; the whole award when nothing was booked yet. */
  gain: Points
}

export type LadderQuestion = Omit<AwardInput, 'tier' | 'behaviour'> & {
  behaviour: AwardInput['behaviour'] & Pick<Behaviour, 'evidence'>
  /** The tier that an entry stands on, to climb from; null for an act that is not booked. */
  tierInForce: EvidenceTier | null
}

/**
 * The steps that a behaviour offers, weakest first; of an entry only those that are stronger than what it stands on. The
 * usage of the question is that of all other entries: an entry does not use up the cap that it stands on.
 */
export function ladderOf({ tierInForce, behaviour, ...question }: LadderQuestion): LadderStep[] {
  const inForce = tierInForce === null ? null : awardPoints({ ...question, behaviour, tier: tierInForce })
  return behaviour.evidence
    .filter((tier) => tierInForce === null || isStrongerTier(tier, tierInForce))
    .map((tier) => {
      const award = awardPoints({ ...question, behaviour, tier })
      const gain = inForce ? subtractPoints(award.points, inForce.points) : award.points
      return { tier, state: stateOnBooking(tier), award, gain }
    })
}

/** What is left for this behaviour and this person: the amount null without a cap of the behaviour. */
export type CapsLeft = { amountMilli: number | null; points: Points }

export type CapsQuestion = Pick<AwardInput, 'settings' | 'usedTodayMilli' | 'usedThisMonthMilli' | 'pointsToday'> & {
  behaviour: Pick<Behaviour, 'dailyCapMilli' | 'monthlyCapMilli'>
}

export function capsLeft(question: CapsQuestion): CapsLeft {
  const { behaviour, settings, usedTodayMilli, usedThisMonthMilli, pointsToday } = question
  const { dailyCapMilli, monthlyCapMilli } = behaviour
  const rooms = [
    ...(dailyCapMilli === undefined ? [] : [dailyCapMilli - usedTodayMilli]),
    ...(monthlyCapMilli === undefined ? [] : [monthlyCapMilli - usedThisMonthMilli]),
  ]
  return {
    amountMilli: rooms.length === 0 ? null : Math.max(0, Math.min(...rooms)),
    points: points(Math.max(0, settings.dailyPointsCap - pointsToday)),
  }
}
