import type { Endpoints } from '@/contract/endpoints'
import { FLAGS_AT_ONCE_MAX } from '@/contract/staff-flags'
import { answer, type Handler } from '../http/handler'
import { listFlaggedCitizens, listFlagsOf } from '../store/flags'
import { isFrozen } from '../store/sanctions'
import { presentFlag } from './present-flag'

const DEFAULT_LIMIT = 10

export const listFlags: Handler<Endpoints['listFlags']> = async ({ input, citizenId: staffId, now, db, services }) => {
  const { cursor = null, limit = DEFAULT_LIMIT, state } = input.query
  const found = await listFlaggedCitizens(db, state, cursor, limit + 1)
  const page = found.slice(0, limit)
  const flags = await listFlagsOf(
    db,
    page.map(({ citizenId }) => citizenId),
    state,
    FLAGS_AT_ONCE_MAX,
  )
  return answer({
    citizens: page.map((citizen) => ({
      pseudonym: citizen.pseudonym,
      isOwn: citizen.citizenId === staffId,
      frozenUntil: isFrozen(citizen, now) ? (citizen.frozenUntil?.toISOString() ?? null) : null,
      mayBeFrozen: citizen.wasVoided,
      flags: flags
        .filter(({ citizenId }) => citizenId === citizen.citizenId)
        .map((flag) => presentFlag(flag, services.methodologies)),
    })),
    nextCursor: found.length > limit ? (page.at(-1)?.cursor ?? null) : null,
  })
}
