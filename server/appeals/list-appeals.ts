import type { Endpoints } from '@/contract/endpoints'
import { answer, type Handler } from '../http/handler'
import { listAppealsOf } from '../store/appeals'
import { presentAppeal } from './present-appeal'

const DEFAULT_LIMIT = 20

export const listAppeals: Handler<Endpoints['listAppeals']> = async ({ input, citizenId, db, services }) => {
  const { cursor = null, limit = DEFAULT_LIMIT } = input.query
  const found = await listAppealsOf(db, citizenId, cursor, limit + 1)
  const page = found.slice(0, limit)
  return answer({
    appeals: page.map((appeal) => presentAppeal(appeal, services)),
    nextCursor: found.length > limit ? (page.at(-1)?.appealId ?? null) : null,
  })
}
