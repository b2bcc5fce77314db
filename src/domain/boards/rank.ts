export type Ranked<Entry> = {
  entry: Entry
  /** 1 for the best; entries of equal score share a rank and the next rank is skipped (1, 1, 3). */
  rank: number
  isTied: boolean
}

/** The entries by score, best first, with their ranks. Equal scores keep their order. Scores are safe integers. */
export function rankByScore<Entry>(entries: readonly Entry[], scoreOf: (entry: Entry) => number): Ranked<Entry>[] {
  const scored = entries.map((entry) => ({ entry, score: scoreOf(entry) })).sort((a, b) => b.score - a.score)
  const countOf = new Map<number, number>()
  const rankOf = new Map<number, number>()
  scored.forEach(({ score }, index) => {
    countOf.set(score, (countOf.get(score) ?? 0) + 1)
    if (!rankOf.has(score)) rankOf.set(score, index + 1)
  })
  return scored.map(({ entry, score }) => ({
    entry,
    rank: rankOf.get(score) ?? 0,
    isTied: (countOf.get(score) ?? 0) > 1,
  }))
}
