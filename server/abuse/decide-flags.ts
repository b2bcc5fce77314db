import type { Endpoints } from '@/contract/endpoints'
import { answer, type Call, type Handler, refuse } from '../http/handler'
import { lockCitizen } from '../store/books'
import { refuseAction, verifyAction } from '../store/correct-action'
import { findFlags, type FlaggedAction, handleFlags, isHeld, type StoredFlag } from '../store/flags'
import { leaveMessage } from '../store/inbox'
import { writeSanction } from '../store/sanctions'

type DecideCall = Call<Endpoints['decideFlags']>

export const decideFlags: Handler<Endpoints['decideFlags']> = async (call) => {
  const { input, citizenId: staffId, now, db } = call
  const { decision, reason } = input.body
  const flagIds = [...new Set(input.body.flagIds)]
  const asked = await findFlags(db, flagIds)
  const owner = asked[0]?.citizenId
  const isOfOne = asked.length === flagIds.length && asked.every(({ citizenId }) => citizenId === owner)
  if (owner === undefined || !isOfOne) return refuse('flag-not-found', {})
  if (owner === staffId) return refuse('own-matter', {})
  await lockCitizen(db, owner)
  // Read again under the lock: what somebody else handled meanwhile stays as it is.
  const open = (await findFlags(db, flagIds)).filter(({ citizenId, state }) => citizenId === owner && state === 'open')
  const openIds = open.map(({ flagId }) => flagId)
  const handled = await handleFlags(db, owner, openIds, { state: decision, at: now, by: `staff:${staffId}`, reason })
  const voided = decision === 'voided' ? await voidEntries(call, open) : await release(call, open)
  return answer({ handled, voided })
}

const correctionOf = ({ citizenId: staffId, now, services }: DecideCall, reason: string | null) => {
  const { newId, methodology, methodologies } = services
  return { actor: `staff:${staffId}`, reason, at: now, newId, methodology, methodologies }
}

/** Each entry leaves the books once, with a row of audit of its own; the citizen gets one message. */
const voidEntries = async (call: DecideCall, flags: readonly StoredFlag[]): Promise<number> => {
  const { db, now, input, services } = call
  const { newId } = services
  const { reason } = input.body
  const by = correctionOf(call, 'abuse-voided')
  const voided: (FlaggedAction & Pick<StoredFlag, 'ruleId'>)[] = []
  for (const { citizenId, actionId, ruleId } of flags) {
    // Claims that were refused left no entry.
    if (actionId === null) continue
    const { isBooked } = await refuseAction(db, { citizenId, actionId }, by)
    if (!isBooked) continue
    const audit = { kind: 'void', citizenId, sanctionId: newId(), actionId, ruleId } as const
    await writeSanction(db, { ...audit, actor: by.actor, reason, at: now })
    voided.push({ citizenId, actionId, ruleId })
  }
  const [first] = voided
  if (first) {
    const facts = { decisionId: newId(), entries: voided.length, actionId: first.actionId, rule: first.ruleId, reason }
    await leaveMessage(db, {
      citizenId: first.citizenId,
      messageId: newId(),
      at: now,
      kind: 'entries-voided',
      facts,
    })
  }
  return voided.length
}

/** What waited for a flag alone is verified by its evidence. */
const release = async (call: DecideCall, flags: readonly StoredFlag[]): Promise<number> => {
  const by = correctionOf(call, null)
  for (const { citizenId, actionId, holdsTier } of flags) {
    if (actionId === null || holdsTier === null) continue
    const entry = { citizenId, actionId }
    if (!(await isHeld(call.db, entry))) await verifyAction(call.db, entry, holdsTier, by)
  }
  return 0
}
