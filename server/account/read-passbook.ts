import type { PassbookLine } from '@/contract/account'
import type { Endpoints } from '@/contract/endpoints'
import { addMonths, firstDayOf, parseBeijingMonth, startOfBeijingDay } from '@/domain/calendar/beijing'
import { findBehaviour } from '@/domain/methodology/find-behaviour'
import type { Methodology } from '@/domain/methodology/types'
import { answer, type Handler } from '../http/handler'
import { listPassbook, type PassbookEntry, type PassbookSubject } from '../store/passbook'

const DEFAULT_LIMIT = 20

export const readPassbook: Handler<Endpoints['readPassbook']> = async ({ input, citizenId, db, services }) => {
  const { cursor, limit = DEFAULT_LIMIT, month: monthText, category } = input.query
  const month = monthText === undefined ? null : parseBeijingMonth(monthText)
  const entries = await listPassbook(db, citizenId, {
    after: cursor ?? null,
    bookedFrom: month && new Date(startOfBeijingDay(firstDayOf(month))),
    bookedTo: month && new Date(startOfBeijingDay(firstDayOf(addMonths(month, 1)))),
    category: category ?? null,
    limit: limit + 1,
  })
  const page = entries.slice(0, limit)
  return answer({
    lines: page.map((entry) => presentLine(entry, services.methodology)),
    nextCursor: entries.length > limit ? (page.at(-1)?.bookingId ?? null) : null,
  })
}

const presentLine = ({ bookedAt, subject, ...entry }: PassbookEntry, methodology: Methodology): PassbookLine => ({
  ...entry,
  bookedAt: bookedAt.toISOString(),
  subject: presentSubject(subject, methodology),
})

const presentSubject = (subject: PassbookSubject, methodology: Methodology): PassbookLine['subject'] => {
  if (subject.kind !== 'action') return subject
  const { amountMilli, occurredAt, behaviourId, ...rest } = subject
  return {
    ...rest,
    behaviourId,
    // A behaviour may leave the catalogue; what was logged of it stays in the passbook.
    name: findBehaviour(methodology, behaviourId)?.name ?? { zh: behaviourId, en: behaviourId },
    amount: amountMilli / 1000,
    occurredAt: occurredAt.toISOString(),
  }
}
