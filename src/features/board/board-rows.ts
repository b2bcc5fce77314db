import type { BoardRow } from '@/contract/boards'

/** What the board shows, from top to bottom. */
export type BoardItem =
  | { readonly kind: 'row'; readonly row: BoardRow }
  /** People who are left out; null where ties hide how many. */
  | { readonly kind: 'gap'; readonly people: number | null }

/** So many of the top stand above a gap: the first of the board, then the window around me. */
const TOP_ABOVE_GAP = 3

/**
 * The top of the board and the window around me as one list. Rows carry no ids, so where the two lists overlap is found
 * by comparing them: the window continues the top from the first place where they agree.
 */
export const boardItems = (top: readonly BoardRow[], window: readonly BoardRow[]): BoardItem[] => {
  const start = overlapOf(top, window)
  if (window.length === 0 || start < top.length) return rowsOf([...top, ...window.slice(top.length - start)])
  if (peopleBetween(top, window) === 0) return rowsOf([...top, ...window])
  const above = top.slice(0, TOP_ABOVE_GAP)
  return [...rowsOf(above), { kind: 'gap', people: peopleBetween(above, window) }, ...rowsOf(window)]
}

const rowsOf = (rows: readonly BoardRow[]): BoardItem[] => rows.map((row) => ({ kind: 'row', row }))

/** Where in `top` the window begins; the length of `top` when they share no row. */
const overlapOf = (top: readonly BoardRow[], window: readonly BoardRow[]): number => {
  for (let start = 0; start < top.length; start += 1) {
    const shared = top.slice(start, start + window.length)
    if (shared.every((row, index) => isSame(row, window[index]))) return start
  }
  return top.length
}

const isSame = (one: BoardRow, other: BoardRow | undefined): boolean =>
  one.rank === other?.rank && one.grams === other.grams && one.pseudonym === other.pseudonym && one.isMe === other.isMe

/** How many stand between the last of `above` and the first of `below`; null where the first is tied with some of them. */
const peopleBetween = (above: readonly BoardRow[], below: readonly BoardRow[]): number | null => {
  const last = above[above.length - 1]
  const first = below[0]
  if (!first) return 0
  if (first.tied) return null
  const lastPlace = last ? last.rank + above.filter((row) => row.rank === last.rank).length - 1 : 0
  return Math.max(0, first.rank - lastPlace - 1)
}
