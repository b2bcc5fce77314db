import type { Endpoints } from '@/contract/endpoints'
import { answer, type Handler, refuse } from '../http/handler'
import { findCitizenByPassbook } from '../store/citizens'
import { splitAccounts } from './split-accounts'

export const undoAccountJoin: Handler<Endpoints['undoAccountJoin']> = async (call) => {
  const { input, citizenId: staffId, now, db, services } = call
  const { passbookNumber, reason } = input.body
  const citizen = await findCitizenByPassbook(db, passbookNumber.replace(/\D/g, ''))
  if (!citizen) return refuse('passbook-unknown', {})
  const split = await splitAccounts(db, {
    citizenId: citizen.citizenId,
    actor: `staff:${staffId}`,
    reason,
    now,
    services,
  })
  if (split.ok) return answer({ stayed: split.stayed, wentBack: split.wentBack })
  switch (split.why) {
    case 'no-join':
      return refuse('join-not-found', {})
    case 'joined-further':
      return refuse('joined-further', {})
    case 'own-matter':
      return refuse('own-matter', {})
  }
}
