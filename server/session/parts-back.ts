import type { AccountJoin, CutPoints, JoinRecord } from '../store/joins/account-joins'
import type { BookPart, JoinedPart, Lot, LotPart } from '../store/joins/book-parts'

interface Origin {
  readonly join: AccountJoin
  /** Every act in the keeper's books that came with the join. */
  readonly actions: ReadonlySet<string>
}

/**
 * What came with a join, as it is by now. A lot that the keeper spent from goes back with what that leaves: the spending
 * stays where it was done, and as many points of the lot stay with it.
 */
export const partsThatGoBack = (
  parts: readonly JoinedPart[],
  lots: ReadonlyMap<string, Lot>,
  { join, actions }: Origin,
): BookPart[] => {
  const cameAlong = ({ subject, joinId }: JoinedPart): boolean => {
    if (subject.actionId !== null) return actions.has(subject.actionId)
    if (subject.redemptionId !== null) return join.record.redemptions.includes(subject.redemptionId)
    return joinId === join.joinId
  }
  const back = parts.filter(cameAlong)
  const staysSpent = new Map<string, number>()
  for (const { lotId, available } of back.flatMap((part) => part.lots)) {
    staysSpent.set(lotId, (staysSpent.get(lotId) ?? -(lots.get(lotId)?.available ?? 0)) + available)
  }
  return back.map((part) => ({
    ...part,
    lots: part.subject.actionId === null ? part.lots : part.lots.map((lot) => withoutSpent(lot, staysSpent)),
  }))
}

const withoutSpent = (lot: LotPart, staysSpent: Map<string, number>): LotPart => {
  const spent = Math.max(0, Math.min(lot.available, staysSpent.get(lot.lotId) ?? 0))
  staysSpent.set(lot.lotId, (staysSpent.get(lot.lotId) ?? 0) - spent)
  return { ...lot, available: lot.available - spent }
}

/** The same with what the join took away, for the books that they return to; an act that was corrected since is as it is. */
export const asBeforeJoin = (
  back: readonly BookPart[],
  { doubled, cuts }: JoinRecord,
  corrected: ReadonlySet<string>,
): BookPart[] => {
  const known = new Set(back.map(({ subject }) => subject.actionId))
  const isAsJoined = ({ actionId }: { readonly actionId: string }) => !corrected.has(actionId)
  const joining = doubled.filter((one) => one.side === 'joining' && isAsJoined(one))
  const counted = new Map(joining.map((one) => [one.actionId, one.gram]))
  const missing = [...counted.keys()].filter((actionId) => !known.has(actionId))
  return [...back, ...missing.map(emptyPart)].map((part) => {
    const gram = counted.get(part.subject.actionId ?? '') ?? part.gram
    // An act that was refused since has no points to get back.
    if (!gram?.isCounted) return part
    const ofAct = cuts.filter((cut) => cut.actionId === part.subject.actionId && isAsJoined(cut))
    return { ...part, gram, lots: withCuts(part.lots, ofAct) }
  })
}

/** The keeper's own acts that a stronger one of the other account had ended. */
export const keptAsBefore = ({ doubled, keptCuts }: JoinRecord, corrected: ReadonlySet<string>): BookPart[] =>
  doubled
    .filter(({ side, actionId }) => side === 'kept' && !corrected.has(actionId))
    .map(({ actionId, gram }) => ({
      ...emptyPart(actionId),
      gram,
      lots: withCuts(
        [],
        keptCuts.filter((cut) => cut.actionId === actionId),
      ),
    }))

const emptyPart = (actionId: string): BookPart => ({
  subject: { actionId, redemptionId: null, charityId: null },
  lots: [],
  gram: null,
})

const withCuts = (lots: readonly LotPart[], cuts: readonly CutPoints[]): LotPart[] => {
  const byLot = new Map(lots.map((lot) => [lot.lotId, lot]))
  for (const { lotId, points } of cuts) {
    const { available, held } = byLot.get(lotId) ?? { available: 0, held: 0 }
    byLot.set(lotId, { lotId, available: available + points, held })
  }
  return [...byLot.values()]
}
