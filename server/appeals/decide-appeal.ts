import { actionClaim } from '@/contract/actions'
import type { Appeal } from '@/contract/appeals'
import type { Endpoints } from '@/contract/endpoints'
import { APPEAL_CLAIM_DAYS } from '@/domain/evidence/appeal'
import type { Message } from '@/domain/inbox/message'
import { checkClaim } from '../actions/check-claim'
import { enterDecidedClaim } from '../actions/enter-claim'
import { readEvidence } from '../evidence/read-evidence'
import { answer, type Call, type Handler, refuse } from '../http/handler'
import { findAppeal, type KeptClaim, type StoredAppeal, storeDecision } from '../store/appeals'
import { findAction } from '../store/actions'
import { lockCitizen } from '../store/books'
import { restoreAction, supersedeAction } from '../store/correct-action'
import { endFreeze } from '../store/end-freeze'
import { leaveMessage } from '../store/inbox'
import { briefOf } from './claim-in-brief'
import { presentAppeal } from './present-appeal'

type DecideCall = Call<Endpoints['decideAppeal']>

const UPHELD = 'appeal-upheld'

export const decideAppeal: Handler<Endpoints['decideAppeal']> = async (call) => {
  const { input, citizenId: staffId, now, db, services } = call
  const { decision, reason } = input.body
  const asked = await findAppeal(db, input.params.appealId)
  if (!asked) return refuse('appeal-not-found', {})
  if (asked.citizenId === staffId) return refuse('own-matter', {})
  await lockCitizen(db, asked.citizenId)
  const appeal = await reread(call, asked)
  if (appeal.state !== 'open') return refuse('appeal-decided', { state: appeal.state })

  const actionId = decision === 'upheld' ? await uphold(call, appeal) : null
  const claim = appeal.claim && briefOf(appeal.claim)
  await storeDecision(db, appeal, { state: decision, actionId, decidedBy: staffId, decidedAt: now, reason, claim })
  const decided = presentAppeal(await reread(call, appeal), services)
  const message = messageOf(decided)
  const { citizenId } = appeal
  if (message) await leaveMessage(db, { citizenId, messageId: services.newId(), at: now, ...message })
  return answer(decided)
}

const SUSPENSION = { zh: '账户暂停使用', en: 'Account suspended' }

const messageOf = ({ id, subject, decision }: Appeal): Message | null => {
  const about = { appealId: id, name: subject.kind === 'sanction' ? SUSPENSION : subject.name }
  switch (decision.state) {
    case 'upheld': {
      const { reason, actionId } = decision
      // The end of a suspension has left its own message.
      return actionId === null ? null : { kind: 'appeal-upheld', facts: { ...about, reason, actionId } }
    }
    case 'denied':
      return { kind: 'appeal-denied', facts: { ...about, reason: decision.reason } }
    case 'open':
      return null
  }
}

const reread = async ({ db }: DecideCall, { appealId }: StoredAppeal): Promise<StoredAppeal> => {
  const appeal = await findAppeal(db, appealId)
  if (!appeal) throw new Error(`appeal ${appealId} is gone`)
  return appeal
}

/** Books the correction, or ends the freeze, and answers which entry counts now. */
const uphold = async (call: DecideCall, appeal: StoredAppeal): Promise<string | null> => {
  const { citizenId, actionId, claim, openedAt, freeze } = appeal
  const { citizenId: staffId, now, db, services } = call
  const actor = `staff:${staffId}`
  if (claim) {
    const enteredId = await bookClaim(call, { citizenId, claim, openedAt, actor })
    await replacePending(call, appeal, enteredId, actor)
    return enteredId
  }
  if (freeze) {
    await endFreeze(db, { citizenId, freeze, actor, reason: UPHELD, at: now, newId: services.newId })
    return null
  }
  if (actionId === null) throw new Error('an appeal has either a claim or an action')
  const { newId, methodology, methodologies } = services
  await restoreAction(
    db,
    { citizenId, actionId },
    { actor, reason: UPHELD, at: now, newId, methodology, methodologies },
  )
  return actionId
}

/** The claim stood in the way of an entry whose journey nobody could tell: the two are one act, and the claim tells it. */
const replacePending = async (call: DecideCall, appeal: StoredAppeal, enteredId: string, actor: string) => {
  const { now, db, services } = call
  const { citizenId, refusal } = appeal
  if (refusal?.code !== 'already-counted' || refusal.actionId === null) return
  const ref = { citizenId, actionId: refusal.actionId }
  if ((await findAction(db, citizenId, ref.actionId))?.state !== 'pending') return
  const { newId, methodology, methodologies } = services
  await supersedeAction(db, ref, enteredId, { actor, reason: UPHELD, at: now, newId, methodology, methodologies })
}

interface AppealedClaim {
  readonly citizenId: string
  readonly claim: KeptClaim
  readonly openedAt: Date
  readonly actor: string
}

/** As of its day, with the evidence that was shown: what staff looked at is not checked once more. */
const bookClaim = async ({ now, db, services }: DecideCall, appealed: AppealedClaim): Promise<string> => {
  const { citizenId, openedAt, actor } = appealed
  const books = { citizenId, now: openedAt, db }
  const given = actionClaim.parse(appealed.claim)
  const checked = checkClaim(given, services, { now: openedAt, claimDays: APPEAL_CLAIM_DAYS })
  const read = checked.ok ? await readEvidence(given.evidence, checked.claim, services, books) : checked
  if (!checked.ok || !read.ok) throw new Error('a claim that could be appealed cannot be read any more')
  const state = read.evidence.state === 'pending' ? 'verified' : read.evidence.state
  const evidence = { ...read.evidence, state }
  const entry = { citizenId, claim: checked.claim, evidence, now, actor, reason: UPHELD }
  return (await enterDecidedClaim(db, entry, services)).actionId
}
