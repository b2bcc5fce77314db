/** People in groups of about equal size, a person in one group only: the fold of each trip. */
export function foldsByPerson(people: readonly string[], foldCount: number): number[] {
  const counts = new Map<string, number>()
  for (const person of people) counts.set(person, (counts.get(person) ?? 0) + 1)
  const filled = Array.from({ length: foldCount }, () => 0)
  const foldOf = new Map<string, number>()
  for (const [person, count] of [...counts].sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))) {
    const fold = filled.indexOf(Math.min(...filled))
    foldOf.set(person, fold)
    filled[fold] = (filled[fold] ?? 0) + count
  }
  return people.map((person) => foldOf.get(person) ?? 0)
}
