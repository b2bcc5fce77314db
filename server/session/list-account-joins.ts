import type { Endpoints } from '@/contract/endpoints'
import { answer, type Handler, refuse } from '../http/handler'
import { findCitizenByPassbook, listCitizensByPseudonym } from '../store/citizens'
import type { Queryable } from '../store/database'
import { type ListedJoin, listJoins } from '../store/joins/list-joins'

const JOINS_SHOWN = 20

/** Of a passbook number, or of all who have a pseudonym: at the desk people know one of the two. */
export const listAccountJoins: Handler<Endpoints['listAccountJoins']> = async ({ input, db }) => {
  const citizenIds = await findHolders(db, input.query.holder)
  if (citizenIds.length === 0) return refuse('passbook-unknown', {})
  return answer({ joins: (await listJoins(db, citizenIds, JOINS_SHOWN)).map(present) })
}

const findHolders = async (db: Queryable, holder: string): Promise<string[]> => {
  const digits = holder.replace(/[\s-]/g, '')
  const byNumber = /^\d{10}$/.test(digits) ? await findCitizenByPassbook(db, digits) : null
  return byNumber ? [byNumber.citizenId] : listCitizensByPseudonym(db, holder)
}

const present = ({ joinId, joinedAt, undoneAt, undoneReason, ...join }: ListedJoin) => ({
  ...join,
  id: joinId,
  joinedAt: joinedAt.toISOString(),
  undone: undoneAt && { at: undoneAt.toISOString(), reason: undoneReason },
})
