import { beijingDay, parseBeijingDay, startOfBeijingDay } from '@/domain/calendar/beijing'
import { isConsentGiven } from '@/domain/consents/consent'
import { countedBySteps, distanceOfSteps } from '@/domain/evidence/day-steps'
import { checkOccurredAt } from '@/domain/quantify/check-amount'
import { refuse } from '../http/handler'
import type { Services } from '../services'
import { listConsents } from '../store/consents'
import type { Queryable } from '../store/database'
import type { StepsSource } from './steps-proof'

/** Whether this citizen lets steps be read; what a person types needs no consent. */
export const mayRead = async (
  db: Queryable,
  citizenId: string,
  source: StepsSource,
  { privacyVersions }: Pick<Services, 'privacyVersions'>,
): Promise<boolean> => {
  if (source === 'typed') return true
  const decisions = await listConsents(db, citizenId)
  return privacyVersions.some((version) => isConsentGiven(decisions, 'steps', version))
}

const DAY_MS = 86_400_000

/** A day of which steps can be booked, with the moment that the entry carries: now, or the last second of an earlier day. */
export const checkDay = (text: string, now: Date, { methodology }: Pick<Services, 'methodology'>) => {
  const day = parseBeijingDay(text)
  // The contract lets through what looks like a day; one that does not exist will never come.
  if (day === null) return refuse('date-in-future', {})
  const { claimDays } = methodology.settings
  const nowMs = now.getTime()
  const occurredAtMs = day === beijingDay(nowMs) ? nowMs : startOfBeijingDay(day) + DAY_MS - 1000
  const check = checkOccurredAt({ occurredAtMs, nowMs, claimDays })
  if (check.ok) return { ok: true, day, occurredAt: new Date(occurredAtMs) } as const
  return check.code === 'date-in-future' ? refuse(check.code, {}) : refuse(check.code, { days: claimDays })
}

/** What steps count for, and whether anybody walks that far. */
export const checkWalk = (steps: number, { methodology }: Pick<Services, 'methodology'>) => {
  const walk = countedBySteps(methodology)
  if (!walk) return refuse('behaviour-unknown', {})
  const distance = distanceOfSteps(steps, walk.stepLengthMm)
  const { plausibleMaxMilli, unit } = walk.behaviour
  if (distance > plausibleMaxMilli) return refuse('amount-implausible', { max: plausibleMaxMilli / 1000, unit })
  return { ok: true, ...walk } as const
}
