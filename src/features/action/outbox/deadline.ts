import type { Entry } from '@/api/outbox/entry'
import { addDays, beijingDay, type BeijingDay, daysBetween } from '@/domain/calendar/beijing'
import { PHOTO_RULES } from '@/domain/evidence/photo-rules'

/** Until when an act can still be booked, as far as it matters now. */
export type Deadline =
  | { readonly kind: 'far' }
  | { readonly kind: 'near'; readonly of: Limit; readonly lastDay: BeijingDay }
  | { readonly kind: 'over'; readonly of: Limit; readonly days: number }

/** What runs out: the time to log the act, or the time for its photo to arrive, which is as old as its upload. */
type Limit = 'claim' | 'photo'

/** From this many days before the last one it is told. */
const NEAR_DAYS = 2

/** By the phone's clock; the server's decides. */
export const deadlineOf = ({ call, shown }: Entry, nowMs: number): Deadline => {
  const isPhoto = 'file' in call.body.evidence && PHOTO_RULES.daysAfterActMax < shown.claimDays
  const [of, days]: [Limit, number] = isPhoto ? ['photo', PHOTO_RULES.daysAfterActMax] : ['claim', shown.claimDays]
  const lastDay = addDays(beijingDay(Date.parse(call.body.occurredAt)), days)
  const daysLeft = daysBetween(beijingDay(nowMs), lastDay)
  if (daysLeft < 0) return { kind: 'over', of, days }
  return daysLeft <= NEAR_DAYS ? { kind: 'near', of, lastDay } : { kind: 'far' }
}
