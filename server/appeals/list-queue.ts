import type { Endpoints } from '@/contract/endpoints'
import { beijingDay } from '@/domain/calendar/beijing'
import { answer, type Handler } from '../http/handler'
import { listOpenAppeals } from '../store/appeals'
import { presentAppeal } from './present-appeal'

const DEFAULT_LIMIT = 20

export const listQueue: Handler<Endpoints['listQueue']> = async ({ input, now, db, services }) => {
  const { cursor = null, limit = DEFAULT_LIMIT } = input.query
  const today = beijingDay(now.getTime())
  const found = await listOpenAppeals(db, cursor, limit + 1)
  const page = found.slice(0, limit)
  return answer({
    appeals: page.map((appeal) => ({
      ...presentAppeal(appeal, services),
      pseudonym: appeal.pseudonym,
      isOverdue: appeal.dueOn < today,
    })),
    nextCursor: found.length > limit ? (page.at(-1)?.appealId ?? null) : null,
  })
}
