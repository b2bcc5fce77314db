import type { Endpoints } from '@/contract/endpoints'
import { checkClaim } from '../actions/check-claim'
import { enterClaim } from '../actions/enter-claim'
import { presentAction } from '../actions/present-action'
import { staffEvidence } from '../evidence/staff-evidence'
import { answer, type Handler, refuse } from '../http/handler'
import { lockCitizen } from '../store/books'
import { findCitizenByPassbook } from '../store/citizens'
import { isOnDutyAt } from '../store/staff'
import { isFrozen } from '../store/sanctions'

type ClaimRefusal = Extract<ReturnType<typeof checkClaim>, { ok: false }>['refusal']
type Refused = Extract<Awaited<ReturnType<typeof enterClaim>>, { ok: false }>

export const creditAction: Handler<Endpoints['creditAction']> = async (call) => {
  const { input, citizenId: staffId, now, db, services } = call
  const { passbookNumber, exchangePointId, ...claimed } = input.body
  const citizen = await findCitizenByPassbook(db, passbookNumber.replace(/\D/g, ''))
  if (!citizen) return refuse('passbook-unknown', {})
  if (citizen.citizenId === staffId) return refuse('own-matter', {})
  if (!(await isOnDutyAt(db, staffId, exchangePointId))) return refuse('place-not-yours', {})

  const { claimDays } = services.methodology.settings
  const checked = checkClaim({ ...claimed, window: undefined }, services, { now, claimDays })
  if (!checked.ok) return refuseClaim(checked.refusal)
  const { claim } = checked
  if (!claim.behaviour.evidence.includes('place')) {
    return refuse('evidence-not-accepted', { accepted: [...claim.behaviour.evidence] })
  }
  const books = await lockCitizen(db, citizen.citizenId)
  if (isFrozen(books, now)) {
    return refuse('account-frozen', { until: books.frozenUntil?.toISOString() ?? null, reason: null })
  }
  const evidence = staffEvidence(`place:${exchangePointId}`)
  const entry = {
    citizenId: citizen.citizenId,
    claim,
    evidence,
    now,
    actor: `staff:${staffId}`,
    reason: 'staff-credit',
  }
  const result = await enterClaim(db, entry, services)
  if (!result.ok) return refuseCredit(result)

  const { id, name, amount, unit, occurredAt, grams, points } = presentAction(
    result.entered.action,
    services.methodologies,
  )
  return answer({ actionId: id, pseudonym: citizen.pseudonym, name, amount, unit, occurredAt, grams, points })
}

const refuseClaim = (refusal: ClaimRefusal) =>
  refusal.code === 'window-invalid' ? unexpected(refusal.code) : ({ ok: false, refusal } as const)

const refuseCredit = ({ refusal }: Refused) => {
  switch (refusal.code) {
    case 'already-counted':
      return refuse('already-credited', { rule: refusal.facts.rule, behaviourId: refusal.facts.behaviourId })
    case 'reference-used':
      return refuse('reference-used', refusal.facts)
    default:
      return unexpected(refusal.code)
  }
}

const unexpected = (code: string): never => {
  throw new Error(`a credit without a window and evidence of the citizen's own was refused for ${code}`)
}
