import type { ActionClaim } from '@/contract/actions'
import type { Endpoints } from '@/contract/endpoints'
import { beijingDay } from '@/domain/calendar/beijing'
import { APPEAL_CLAIM_DAYS, appealDueOn } from '@/domain/evidence/appeal'
import { countsInBooks } from '@/domain/ledger/correction'
import { checkClaim } from '../actions/check-claim'
import { judgeClaim } from '../actions/enter-claim'
import type { EvidenceReading } from '../evidence/evidence'
import { readEvidence } from '../evidence/read-evidence'
import { answer, type Call, type Handler, refuse } from '../http/handler'
import { findAction } from '../store/actions'
import {
  findAppeal,
  findAppealWithPhoto,
  findOpenAppeal,
  type KeptRefusal,
  type NewAppeal,
  storeAppeal,
} from '../store/appeals'
import { findPhoto } from '../store/photos'
import { findProgramme } from '../store/reference'
import { findFreeze } from '../store/sanctions'
import { presentAppeal } from './present-appeal'

type OpenCall = Call<Endpoints['openAppeal']>
type Subject = Pick<NewAppeal, 'claim' | 'refusal' | 'actionId' | 'sanctionId'>

export const openAppeal: Handler<Endpoints['openAppeal']> = async (call) => {
  const { input, citizenId, now, db, services } = call
  const { subject: given, note, photoId } = input.body
  const read = await readSubject(call, given)
  if (!read.ok) return read
  const subjectHash = services.keyedHash('appeal-subject', JSON.stringify(given))
  const openId = await findOpenAppeal(db, citizenId, subjectHash)
  if (openId !== null) return refuse('appeal-open', { appealId: openId })
  if (photoId !== null) {
    const refusal = await refusalOfPhoto(call, photoId, read.subject)
    if (refusal) return refusal
  }
  const programme = await findProgramme(db)
  if (!programme) throw new Error('no programme is set up that could answer an appeal')

  const appealId = services.newId()
  const dueOn = appealDueOn(beijingDay(now.getTime()), programme.appealDays)
  await storeAppeal(db, { ...read.subject, citizenId, appealId, subjectHash, note, photoId, openedAt: now, dueOn })
  const appeal = await findAppeal(db, appealId)
  if (!appeal) throw new Error(`appeal ${appealId} was not stored`)
  return answer(presentAppeal(appeal, services))
}

/** A photo beside the note is the citizen's, still there, and shown for nothing but the entry that is appealed for. */
const refusalOfPhoto = async ({ citizenId, db }: OpenCall, photoId: string, { actionId }: Subject) => {
  const photo = await findPhoto(db, { citizenId, photoId })
  if (!photo || photo.objectName === null) return refuse('photo-unknown', {})
  if (photo.use && photo.use.actionId !== actionId) {
    return refuse('photo-used', { rule: 'photo-once', actionId: photo.use.actionId })
  }
  const appealId = await findAppealWithPhoto(db, citizenId, photoId)
  return appealId === null ? null : refuse('photo-in-appeal', { appealId })
}

const readSubject = (call: OpenCall, given: OpenCall['input']['body']['subject']) => {
  switch (given.kind) {
    case 'claim':
      return claimSubject(call, given.claim)
    case 'action':
      return actionSubject(call, given.actionId)
    case 'sanction':
      return sanctionSubject(call, given.sanctionId)
  }
}

/** The freeze that is in force; one that is over needs no appeal. */
const sanctionSubject = async ({ citizenId, now, db }: OpenCall, sanctionId: string) => {
  const freeze = await findFreeze(db, citizenId, now)
  if (freeze?.sanctionId !== sanctionId) return refuse('appeal-needless', {})
  const subject: Subject = { claim: null, refusal: null, actionId: null, sanctionId }
  return { ok: true, subject } as const
}

const actionSubject = async ({ citizenId, db }: OpenCall, actionId: string) => {
  const action = await findAction(db, citizenId, actionId)
  if (!action) return refuse('action-not-found', {})
  if (countsInBooks(action.state)) return refuse('appeal-needless', {})
  const subject: Subject = { claim: null, refusal: null, actionId, sanctionId: null }
  return { ok: true, subject } as const
}

/** A refused claim left nothing behind: it is judged again, and kept with what speaks against it. */
const claimSubject = async ({ citizenId, now, db, services }: OpenCall, given: ActionClaim) => {
  const checked = checkClaim(given, services, { now, claimDays: APPEAL_CLAIM_DAYS })
  if (!checked.ok) return checked
  const { claim } = checked
  if (!claim.behaviour.evidence.includes(given.evidence.tier)) {
    return refuse('evidence-not-accepted', { accepted: [...claim.behaviour.evidence] })
  }
  const read = await readEvidence(given.evidence, claim, services, { citizenId, now, db })
  if (!read.ok) return refuseUnread(read)
  const { evidence } = read
  const judged = await judgeClaim(db, { citizenId, claim, evidence, now }, services.newId(), services)
  if (judged.ok) return refuseNeedless(given, services, now)
  const { refusal } = judged
  if (refusal.code === 'ticket-unknown') return refuse(refusal.code, {})
  if (refusal.code === 'place-tries-over') return refuse(refusal.code, refusal.facts)
  if (refusal.code === 'photo-unknown') return refuse(refusal.code, {})
  if (refusal.code === 'photo-in-appeal') return refuse(refusal.code, refusal.facts)
  const subject: Subject = { claim: given, refusal: keptRefusal(refusal), actionId: null, sanctionId: null }
  return { ok: true, subject } as const
}

/** A code that is wrong cannot be appealed, and counts as a try here too: nobody guesses on through appeals. */
const refuseUnread = ({ refusal, keepsWrites }: Extract<EvidenceReading, { ok: false }>) => {
  const kept = keepsWrites ? { keepsWrites } : {}
  switch (refusal.code) {
    case 'place-tries-over':
      return refuse(refusal.code, refusal.facts)
    case 'place-code-unknown':
      return { ...refuse(refusal.code, {}), ...kept }
    default:
      return { ...refuse('ticket-unknown', {}), ...kept }
  }
}

/** Nothing speaks against the claim but perhaps its age. */
const refuseNeedless = (given: ActionClaim, services: OpenCall['services'], now: Date) => {
  const { claimDays } = services.methodology.settings
  const checked = checkClaim(given, services, { now, claimDays })
  return checked.ok ? refuse('appeal-needless', {}) : checked
}

type Judged = Extract<Awaited<ReturnType<typeof judgeClaim>>, { ok: false }>['refusal']

const keptRefusal = (refusal: Judged): KeptRefusal => {
  const { code } = refusal
  if (code === 'already-counted') return { code, rule: refusal.facts.rule, actionId: refusal.facts.actionId }
  if (code === 'photo-used') return { code, rule: refusal.facts.rule, actionId: refusal.facts.actionId }
  return { code, rule: ruleOf(refusal), actionId: null }
}

const ruleOf = (refusal: Judged): string | null => {
  switch (refusal.code) {
    case 'reference-used':
      return refusal.facts.kind
    case 'journey-too-short':
    case 'journey-not-believed':
    case 'too-many':
    case 'act-impossible':
      return refusal.facts.rule
    case 'journey-mode-differs':
      return refusal.facts.mode
    default:
      return null
  }
}
