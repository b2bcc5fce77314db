import type { Endpoints } from '@/contract/endpoints'
import { freezeUntil } from '@/domain/abuse/sanction'
import { answer, type Handler, refuse } from '../http/handler'
import { lockCitizen } from '../store/books'
import { findFlags } from '../store/flags'
import { leaveMessage } from '../store/inbox'
import { findFreeze, wasVoided, writeSanction } from '../store/sanctions'

export const freezeAccount: Handler<Endpoints['freezeAccount']> = async (call) => {
  const { input, citizenId: staffId, now, db, services } = call
  const { days, reason } = input.body
  const [flag] = await findFlags(db, [input.params.flagId])
  if (!flag) return refuse('flag-not-found', {})
  const { citizenId } = flag
  if (citizenId === staffId) return refuse('own-matter', {})
  await lockCitizen(db, citizenId)
  const standing = await findFreeze(db, citizenId, now)
  if (standing) return answer({ frozenUntil: standing.frozenUntil.toISOString() })
  const untilMs = freezeUntil(days, now.getTime(), { wasVoided: await wasVoided(db, citizenId) })
  if (untilMs === null) return refuse('void-first', {})

  const sanctionId = services.newId()
  const frozenUntil = new Date(untilMs)
  const until = frozenUntil.toISOString()
  const audit = { citizenId, sanctionId, actor: `staff:${staffId}`, reason, at: now }
  await writeSanction(db, { ...audit, kind: 'freeze', frozenUntil })
  const facts = { sanctionId, until, reason }
  await leaveMessage(db, { citizenId, messageId: services.newId(), at: now, kind: 'account-frozen', facts })
  return answer({ frozenUntil: until })
}
