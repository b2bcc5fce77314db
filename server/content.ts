import methodology202611 from '../content/methodology/2026-11.json'
import blocked from '../content/pseudonyms/blocked.json'
import words from '../content/pseudonyms/words.json'
import { parseMethodology } from '@/domain/methodology/parse-methodology'
import type { Methodology } from '@/domain/methodology/types'
import type { PseudonymWords } from './services'

/** What stands in content/ is wrong; every problem is named with its entry. */
export class ContentError extends Error {
  override readonly name = 'ContentError'
}

/** Oldest first; the last one is in force. */
const editions: readonly unknown[] = [methodology202611]

export const readMethodologies = (inputs: readonly unknown[] = editions): ReadonlyMap<string, Methodology> => {
  const methodologies = inputs.map(readMethodology)
  return new Map(methodologies.map((methodology) => [methodology.version, methodology]))
}

export const newestOf = (methodologies: ReadonlyMap<string, Methodology>): Methodology => {
  const newest = [...methodologies.values()].at(-1)
  if (!newest) throw new ContentError('there is no methodology in content/methodology')
  return newest
}

export const pseudonymWords: PseudonymWords = { ...words, blocked }

const readMethodology = (input: unknown): Methodology => {
  const parsed = parseMethodology(input)
  if (parsed.ok) return parsed.methodology
  const problems = parsed.problems.map(({ entry, problem }) => `${entry}: ${problem}`).join('; ')
  throw new ContentError(`the methodology is not valid: ${problems}`)
}
