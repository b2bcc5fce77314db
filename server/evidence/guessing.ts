import { PLACE_RULES } from '@/domain/place/place-rules'
import { refuse } from '../http/handler'
import type { Queryable } from '../store/database'
import { countCodeTry, readCodeTries } from '../store/place-tries'

const { triesMax, triesMinutes } = PLACE_RULES
const TRIES_MS = triesMinutes * 60_000

/** Whoever sent too many wrong codes lately waits, also with a right one; null for everybody else. */
export const refusalOfGuessing = async (db: Queryable, citizenId: string, now: Date) => {
  const { tries, first } = await readCodeTries(db, citizenId, new Date(now.getTime() - TRIES_MS), triesMax)
  if (tries < triesMax || first === null) return null
  const retryAfterSeconds = Math.max(1, Math.ceil((first.getTime() + TRIES_MS - now.getTime()) / 1000))
  return refuse('place-tries-over', { retryAfterSeconds }).refusal
}

/** Counts a wrong code; answers the refusal of who sent too many, whose further ones are not counted. */
export const countWrongCode = async (db: Queryable, citizenId: string, now: Date) => {
  const guessing = await refusalOfGuessing(db, citizenId, now)
  if (guessing === null) await countCodeTry(db, citizenId, now)
  return guessing
}
