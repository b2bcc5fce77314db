/** What is wrong with a methodology; `entry` is the id of a behaviour, or where in the file to look. */
export type MethodologyProblem = { entry: string; problem: string }

/** Collects problems of one entry. Reading goes on after a problem, so that one run names them all. */
export type Report = (problem: string) => void

/** Fields of an object of unknown shape; null, with a problem reported, when `input` is not an object. */
export function readObject(input: unknown, what: string, report: Report): ReadonlyMap<string, unknown> | null {
  if (typeof input === 'object' && input !== null && !Array.isArray(input)) return new Map(Object.entries(input))
  report(`${what} must be an object`)
  return null
}

export function readList(input: unknown, what: string, report: Report): readonly unknown[] {
  if (Array.isArray(input)) return input
  report(`${what} must be a list`)
  return []
}

export function readText(input: unknown, what: string, report: Report): string {
  if (typeof input === 'string' && input.trim() !== '') return input
  report(`${what} is missing`)
  return ''
}

export function readNumber(input: unknown, what: string, report: Report): number {
  if (typeof input === 'number' && Number.isFinite(input)) return input
  report(`${what} must be a number`)
  return 0
}

/** A safe whole number, not below `lowest`. */
export function readWhole(input: unknown, what: string, lowest: number, report: Report): number {
  if (typeof input === 'number' && Number.isSafeInteger(input) && input >= lowest) return input
  report(`${what} must be a whole number from ${lowest}, not ${String(input)}`)
  return lowest
}

/** One of the allowed words. The first stands in for a wrong one, so that reading can go on. */
export function readOneOf<Word extends string>(
  input: unknown,
  allowed: readonly [Word, ...Word[]],
  what: string,
  report: Report,
): Word {
  const word = allowed.find((candidate) => candidate === input)
  if (word === undefined) report(`${what} is unknown: ${String(input)}`)
  return word ?? allowed[0]
}

/** Reports every key that is not expected: a misspelt cap must not be silently ignored. */
export function refuseOtherKeys(
  fields: ReadonlyMap<string, unknown>,
  expected: readonly string[],
  what: string,
  report: Report,
): void {
  for (const key of fields.keys()) {
    if (!expected.includes(key)) report(`${what} has an unknown key: ${key}`)
  }
}
