import type { Endpoints } from '@/contract/endpoints'
import { beijingDay, daysBetween } from '@/domain/calendar/beijing'
import { isStrongerTier } from '@/domain/evidence/tier'
import { findBehaviour } from '@/domain/methodology/find-behaviour'
import { amountMilli } from '@/domain/quantify/amount'
import { isAboutEvidence, recordWatched, refusalOfRules, watchAct, withhold } from '../watch/watch-act'
import type { Evidence } from '../evidence/evidence'
import { readEvidence } from '../evidence/read-evidence'
import { answer, type Call, type Handler, refuse } from '../http/handler'
import { addEvidence as storeEvidence, listEvidence } from '../store/action-evidence'
import { findAction, readUsage, setWindow, type StoredAction } from '../store/actions'
import { type Correction, supersedeAction, verifyAction } from '../store/correct-action'
import { loadPoints } from '../store/lots'
import { findCollisions, takeKeys } from '../store/natural-keys'
import { rememberingRefusals } from '../watch/remember-refusals'
import { readNames } from './check-claim'
import { countAct, type EvidencedClaim, withEvidence } from './count-act'
import { usageQuestion } from './enter-claim'
import { presentAction } from './present-action'

type AddCall = Call<Endpoints['addEvidence']>

export const addEvidence: Handler<Endpoints['addEvidence']> = rememberingRefusals(async (call) => {
  const { input, citizenId, now, db, services } = call
  const { evidence: shown, ...names } = input.body
  const action = await findAction(db, citizenId, input.params.actionId)
  if (!action) return refuse('action-not-found', {})
  if (action.state !== 'declared' && action.state !== 'pending')
    return refuse('action-not-open', { state: action.state })
  const { claimDays } = services.methodology.settings
  if (daysBetween(action.day, beijingDay(now.getTime())) > claimDays) return refuse('date-too-old', { days: claimDays })

  const { behaviour, amount, day } = actOf(action, call)
  if (!behaviour.evidence.includes(shown.tier)) {
    return refuse('evidence-not-accepted', { accepted: [...behaviour.evidence] })
  }
  if (!isStrongerTier(shown.tier, action.tier)) return refuse('evidence-not-stronger', { tier: action.tier })
  const named = readNames(names, { behaviour, day }, services, now)
  if (!named.ok) return named
  const read = await readEvidence(shown, { behaviour, day }, services, { citizenId, now, db })
  if (!read.ok) return read

  const { evidence } = read
  const { measured } = evidence
  if (measured !== undefined && !agrees(amount, measured)) {
    return refuse('journey-distance-differs', { measuredKm: measured / 1000, claimedKm: amount / 1000 })
  }
  const { keys, window } = named.names
  const given = withEvidence({ behaviour, amount, day, keys, window: window ?? action.window }, evidence)
  const act = { ...given, amount }
  const counted = await countBeside(call, action, act, evidence)
  if (!counted.ok) return counted
  // The act was judged when it was logged: what is new is where and when its evidence says that the person was.
  const toWatch = { ...action, evidence, origin: null, now }
  const watched = await watchAct(db, toWatch, services.abuseRules.filter(isAboutEvidence), services)
  const broken = refusalOfRules(watched)?.refusal
  if (broken?.code === 'act-impossible') return refuse(broken.code, broken.facts)
  const refusal = await evidence.take(db, action)
  if (refusal) return { ok: false, refusal }
  const climbed = await climb(call, action, act, withhold(evidence, watched), counted.supersedes)
  if (watched) await recordWatched(db, watched, toWatch, services)
  const keyOfAnother = await takeKeys(db, citizenId, action.actionId, act.keys)
  if (keyOfAnother !== null) return refuse('reference-used', { kind: keyOfAnother })
  return answer(await present(call, climbed))
})

// A booked amount is never edited, so the journey must bear it out, but for what a receiver errs by.
const agrees = (bookedMilli: number, measuredMilli: number): boolean => bookedMilli <= measuredMilli * 1.1 + 100

/** The act as its own methodology describes it. */
const actOf = (
  { behaviourId, methodology: version, amountMilli: amount, day }: StoredAction,
  { services }: AddCall,
) => {
  const methodology = services.methodologies.get(version)
  const behaviour = methodology && findBehaviour(methodology, behaviourId)
  const known = amountMilli(amount / 1000)
  if (!behaviour || known === null) throw new Error(`no ${behaviourId} in methodology ${version}`)
  return { behaviour, amount: known, day }
}

/** Whether the act with its new names counts beside the other entries. */
const countBeside = async (
  { citizenId, now, db }: AddCall,
  { actionId }: StoredAction,
  act: EvidencedClaim,
  evidence: Evidence,
) => {
  const [usage, collisions] = await Promise.all([
    readUsage(db, usageQuestion({ citizenId, now }, act)),
    findCollisions(db, { citizenId, actionId, keys: act.keys, window: act.window }),
  ])
  const others = usage.sameDayActions.filter((other) => other.actionId !== actionId)
  return countAct(act, evidence, others, collisions)
}

interface Climbed {
  readonly action: StoredAction
  readonly earned: number
}

/** Accepted evidence verifies the entry; evidence that is still checked waits beside it. */
const climb = async (
  { citizenId, now, db, services }: AddCall,
  action: StoredAction,
  { window }: EvidencedClaim,
  { tier, state }: Evidence,
  supersedes: readonly { readonly actionId: string }[],
): Promise<Climbed> => {
  if (tier === 'self') throw new Error('a self-declaration is not stronger than anything')
  const { newId, methodology, methodologies } = services
  const by: Correction = { actor: 'citizen', reason: null, at: now, newId, methodology, methodologies }
  const { actionId } = action
  for (const weaker of supersedes) {
    const reason = 'stronger-evidence'
    await supersedeAction(db, { citizenId, actionId: weaker.actionId }, actionId, { ...by, reason })
  }
  if (window) await setWindow(db, action, window)
  const shown = { tier, state: state === 'verified' ? 'accepted' : 'pending', addedAt: now } as const
  await storeEvidence(db, citizenId, actionId, shown)
  return state === 'verified' ? verifyAction(db, action, tier, by) : { action, earned: 0 }
}

const present = async ({ citizenId, now, db, services }: AddCall, { action, earned }: Climbed) => {
  const today = beijingDay(now.getTime())
  const [evidence, { availablePoints }] = await Promise.all([
    listEvidence(db, citizenId, action.actionId),
    loadPoints(db, citizenId, today),
  ])
  return {
    action: presentAction(action, services.methodologies),
    evidence: evidence.map(({ addedAt, ...shown }) => ({ ...shown, addedAt: addedAt.toISOString() })),
    pointsGained: earned,
    availablePoints,
  }
}
