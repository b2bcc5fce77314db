import { addDays, type BeijingDay } from '../calendar/beijing'

/** A refused claim can be appealed this many Beijing days after the act: longer than it could be logged. */
export const APPEAL_CLAIM_DAYS = 30

/** The last day on which an appeal of `openedOn` is to be answered; `appealDays` is what the programme promises. */
export function appealDueOn(openedOn: BeijingDay, appealDays: number): BeijingDay {
  return addDays(openedOn, appealDays)
}
