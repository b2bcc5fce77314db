import type { PassbookLine } from '@/contract/account'
import type { Endpoints } from '@/contract/endpoints'
import { addMonths, type BeijingDay, firstDayOf, parseBeijingMonth, startOfBeijingDay } from '@/domain/calendar/beijing'
import { findBehaviour } from '@/domain/methodology/find-behaviour'
import type { Methodology } from '@/domain/methodology/types'
import { answer, type Handler } from '../http/handler'
import { listPassbook, type PassbookEntry, type PassbookMonth, type PassbookSubject } from '../store/passbook'

const DEFAULT_LIMIT = 20

export const readPassbook: Handler<Endpoints['readPassbook']> = async ({ input, citizenId, db, services }) => {
  const { cursor, limit = DEFAULT_LIMIT, month: monthText, category } = input.query
  const month = monthText === undefined ? null : parseBeijingMonth(monthText)
  const next = month && addMonths(month, 1)
  const entries = await listPassbook(db, citizenId, {
    after: cursor ?? null,
    month: month && next && spanOf(firstDayOf(month), firstDayOf(next)),
    category: category ?? null,
    limit: limit + 1,
  })
  const page = entries.slice(0, limit)
  return answer({
    lines: page.map((entry) => presentLine(entry, services.methodology)),
    nextCursor: entries.length > limit ? (page.at(-1)?.bookingId ?? null) : null,
  })
}

const spanOf = (firstDay: BeijingDay, nextFirstDay: BeijingDay): PassbookMonth => ({
  firstDay,
  nextFirstDay,
  starts: new Date(startOfBeijingDay(firstDay)),
  ends: new Date(startOfBeijingDay(nextFirstDay)),
})

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
