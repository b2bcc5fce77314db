import type { ScoreRow } from '../store/boards'

export type RankedRow = ScoreRow & { readonly rank: number; readonly isTied: boolean }

/**
 * Ranks of neighbouring rows of a board, given the rank of the first: equal grams share a rank, and the next rank is
 * skipped by as many as share it, also where some of them are not among the rows.
 */
export const rankRows = (rows: readonly ScoreRow[], firstRank: number): RankedRow[] => {
  const ranked: RankedRow[] = []
  for (const row of rows) {
    const last = ranked.at(-1)
    const rank = !last ? firstRank : last.grams === row.grams ? last.rank : last.rank + last.sharedBy
    ranked.push({ ...row, rank, isTied: row.sharedBy > 1 })
  }
  return ranked
}
