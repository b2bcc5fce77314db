import type { Services } from '../services'
import { findCitizen } from '../store/citizens'
import type { Queryable } from '../store/database'
import { leaveMessage } from '../store/inbox'
import { findNewestJoin } from '../store/joins/account-joins'
import { undoJoin } from './undo-join'

export interface SplitCircumstances {
  /** Of either of the two; of several joins the newest is undone first. */
  readonly citizenId: string
  /** `staff:…` */
  readonly actor: string
  readonly reason: string
  readonly now: Date
  readonly services: Pick<Services, 'newId' | 'methodology' | 'methodologies'>
}

export type Split =
  | { readonly ok: true; readonly stayed: string; readonly wentBack: string }
  | { readonly ok: false; readonly why: 'no-join' | 'joined-further' | 'own-matter' }

/** Undoes the newest join of a citizen, and tells both in their inboxes. Answers the numbers of both passbooks. */
export const splitAccounts = async (tx: Queryable, circumstances: SplitCircumstances): Promise<Split> => {
  const { citizenId, actor, reason, now, services } = circumstances
  const join = await findNewestJoin(tx, citizenId)
  if (!join) return { ok: false, why: 'no-join' }
  const { joinId, keeperId, absorbedId } = join
  if ([keeperId, absorbedId].some((id) => actor === `staff:${id}`)) return { ok: false, why: 'own-matter' }
  const undone = await undoJoin(tx, { joinId, actor, reason, now, services })
  // Somebody else was quicker.
  if (!undone.ok) return { ok: false, why: undone.why === 'not-standing' ? 'no-join' : undone.why }
  const [keeper, absorbed] = [await findCitizen(tx, keeperId), await findCitizen(tx, absorbedId)]
  for (const [one, other] of [
    [keeper, absorbed],
    [absorbed, keeper],
  ] as const) {
    const facts = { joinId, otherPassbookNumber: other.passbookNumber, reason }
    const message = { citizenId: one.citizenId, messageId: services.newId(), at: now }
    await leaveMessage(tx, { ...message, kind: 'accounts-split', facts })
  }
  return { ok: true, stayed: keeper.passbookNumber, wentBack: absorbed.passbookNumber }
}
