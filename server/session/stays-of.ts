interface Opened {
  readonly citizenId: string
  readonly since: Date
}

/** Of two accounts the one that was opened first stays; their ids, which begin with their time, decide between equals. */
export const staysOf = <Account extends Opened>(one: Account, other: Account): Account => {
  const [earlier] = [one, other].sort(
    (a, b) => a.since.getTime() - b.since.getTime() || (a.citizenId < b.citizenId ? -1 : 1),
  )
  return earlier ?? one
}
