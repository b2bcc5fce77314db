import { CLAIM_REFUSALS } from '@/contract/actions'
import type { Appeal } from '@/contract/appeals'
import { activityUnit } from '@/contract/shapes'
import { findBehaviour } from '@/domain/methodology/find-behaviour'
import type { Methodology } from '@/domain/methodology/types'
import type { Services } from '../services'
import type { AppealedAction, AppealedFreeze, KeptRefusal, StoredAppeal } from '../store/appeals'
import { type ClaimInBrief, readInBrief } from './claim-in-brief'

type Words = Pick<Services, 'methodology' | 'methodologies'>

export const presentAppeal = (appeal: StoredAppeal, words: Words): Appeal => ({
  id: appeal.appealId,
  subject: subjectOf(appeal, words),
  note: appeal.note,
  photoId: appeal.photoId,
  openedAt: appeal.openedAt.toISOString(),
  dueOn: appeal.dueOn,
  decision: decisionOf(appeal),
})

const subjectOf = (appeal: StoredAppeal, words: Words): Appeal['subject'] => {
  const { claim, refusal, action, freeze, appealId } = appeal
  if (claim && refusal) return presentClaim(readInBrief({ ...appeal, claim }), refusal, words)
  if (action) return presentAction(action, words)
  if (freeze) return presentFreeze(freeze)
  throw new Error(`appeal ${appealId} has no subject`)
}

const presentClaim = (claim: ClaimInBrief, refusal: KeptRefusal, { methodology }: Words): Appeal['subject'] => {
  const { behaviourId, amount, unit, occurredAt, tier } = claim
  return {
    kind: 'claim',
    behaviourId,
    name: nameOf(behaviourId, methodology),
    amount,
    unit: activityUnit.parse(unit),
    occurredAt,
    tier,
    refusal: { ...refusal, code: refusalCode(refusal.code) },
  }
}

const presentFreeze = ({ sanctionId, frozenAt, frozenUntil, reason }: AppealedFreeze): Appeal['subject'] => ({
  kind: 'sanction',
  sanctionId,
  frozenAt: frozenAt.toISOString(),
  frozenUntil: frozenUntil.toISOString(),
  reason,
})

const presentAction = (action: AppealedAction, { methodologies }: Words): Appeal['subject'] => {
  const methodology = methodologies.get(action.methodology)
  const behaviour = methodology && findBehaviour(methodology, action.behaviourId)
  if (!behaviour) throw new Error(`no ${action.behaviourId} in methodology ${action.methodology}`)
  return {
    kind: 'action',
    behaviourId: action.behaviourId,
    name: behaviour.name,
    amount: action.amountMilli / 1000,
    unit: behaviour.unit,
    occurredAt: action.occurredAt.toISOString(),
    tier: action.tier,
    actionId: action.actionId,
    state: action.state,
  }
}

// A behaviour may leave the catalogue while an appeal for it is read.
const nameOf = (behaviourId: string, methodology: Methodology) =>
  findBehaviour(methodology, behaviourId)?.name ?? { zh: behaviourId, en: behaviourId }

const refusalCode = (code: string) => {
  const known = CLAIM_REFUSALS.find((refusal) => refusal === code)
  if (!known) throw new Error(`an appeal was kept for the unknown refusal ${code}`)
  return known
}

const decisionOf = ({ state, decidedAt, reason, actionId, freeze, appealId }: StoredAppeal): Appeal['decision'] => {
  if (state === 'open') return { state }
  if (decidedAt === null || reason === null) throw new Error(`appeal ${appealId} was decided without a reason`)
  const decided = { decidedAt: decidedAt.toISOString(), reason }
  if (state === 'denied') return { state, ...decided }
  if (actionId === null && !freeze) throw new Error(`appeal ${appealId} was upheld and nothing counts`)
  return { state, ...decided, actionId }
}
