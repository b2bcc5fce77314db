import type { Endpoints } from '@/contract/endpoints'
import { answer, type Handler } from '../http/handler'
import { revokeAllSessions, revokeSession } from '../store/sessions'

export const logOut: Handler<Endpoints['logOut']> = async ({ input, citizenId, now, db, tokenHash }) => {
  const revoked =
    input.query.everywhere === 'true'
      ? await revokeAllSessions(db, citizenId, now)
      : await revokeSession(db, citizenId, tokenHash, now)
  return answer({ revoked })
}
