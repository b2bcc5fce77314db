import type { Entry } from '@/api/outbox/entry'
import { addDays, beijingDay, type BeijingDay, daysBetween } from '@/domain/calendar/beijing'

/** Until when an act can still be booked, as far as it matters now. */
export type Deadline =
  | { readonly kind: 'far' }
  | { readonly kind: 'near'; readonly lastDay: BeijingDay }
  | { readonly kind: 'over'; readonly claimDays: number }

/** From this many days before the last one it is told. */
const NEAR_DAYS = 2

/** By the phone's clock; the server's decides. */
export const deadlineOf = ({ call, shown }: Entry, nowMs: number): Deadline => {
  const { claimDays } = shown
  const lastDay = addDays(beijingDay(Date.parse(call.body.occurredAt)), claimDays)
  const daysLeft = daysBetween(beijingDay(nowMs), lastDay)
  if (daysLeft < 0) return { kind: 'over', claimDays }
  return daysLeft <= NEAR_DAYS ? { kind: 'near', lastDay } : { kind: 'far' }
}
