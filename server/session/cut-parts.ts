import type { CutPoints } from '../store/joins/account-joins'
import type { BookPart, GramPart, Lot, LotPart } from '../store/joins/book-parts'

export interface Cutting {
  /** Acts that count no longer: none of their grams and points. */
  readonly doubled: ReadonlySet<string>
  /** Points that the caps of one person take from an act. */
  readonly wanted: ReadonlyMap<string, number>
}

/**
 * The parts without what would count twice. Points that were spent already cannot be taken back: a cut takes from what a
 * lot still has.
 */
export const cutParts = (
  parts: readonly BookPart[],
  lots: ReadonlyMap<string, Lot>,
  { doubled, wanted }: Cutting,
): { parts: BookPart[]; cuts: CutPoints[] } => {
  const cuts: CutPoints[] = []
  const remaining = parts.map((part) => {
    const { actionId } = part.subject
    if (actionId === null) return part
    const isDoubled = doubled.has(actionId)
    let toCut = isDoubled ? Infinity : (wanted.get(actionId) ?? 0)
    const ofLots = part.lots.map((lot): LotPart => {
      const points = Math.max(0, Math.min(toCut, lot.available, lots.get(lot.lotId)?.available ?? 0))
      if (points === 0) return lot
      toCut -= points
      cuts.push({ actionId, lotId: lot.lotId, points })
      return { ...lot, available: lot.available - points }
    })
    return { ...part, lots: ofLots, gram: isDoubled ? notCounted(part.gram) : part.gram }
  })
  return { parts: remaining, cuts }
}

const notCounted = (gram: GramPart | null): GramPart | null => gram && { ...gram, grams: 0, isCounted: false }
