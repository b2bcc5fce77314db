import abuseRules from '../content/abuse/rules.json'
import letters from '../content/letters.json'
import methodology202611 from '../content/methodology/2026-11.json'
import privacy202611 from '../content/privacy/2026-11.json'
import privacy20261125 from '../content/privacy/2026-11-25.json'
import privacy20261126 from '../content/privacy/2026-11-26.json'
import blocked from '../content/pseudonyms/blocked.json'
import words from '../content/pseudonyms/words.json'
import { type PrivacyText, privacyText } from '@/contract/consents'
import { parseRules } from '@/domain/abuse/parse-rules'
import type { AbuseRule } from '@/domain/abuse/rule'
import { CONSENT_SOURCES } from '@/domain/consents/consent'
import { parseMethodology } from '@/domain/methodology/parse-methodology'
import type { Methodology } from '@/domain/methodology/types'
import type { LetterWords } from './partners/letter'
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

/** What a message at a platform says has happened. */
export const letterWords: LetterWords = letters

export const pseudonymWords: PseudonymWords = { ...words, blocked }

/** Oldest first; the last one is in force. */
const privacyEditions: readonly unknown[] = [privacy202611, privacy20261125, privacy20261126]

/** The privacy text in force with the versions of all; it must name every source once, in the order of the list. */
export const readPrivacyTexts = (
  inputs: readonly unknown[] = privacyEditions,
): { readonly privacyText: PrivacyText; readonly privacyVersions: readonly string[] } => {
  const texts = inputs.map(readPrivacyText)
  const newest = texts.at(-1)
  if (!newest) throw new ContentError('there is no text in content/privacy')
  return { privacyText: newest, privacyVersions: texts.map(({ version }) => version) }
}

/** The rules against abuse. */
export const readAbuseRules = (input: unknown = abuseRules): readonly AbuseRule[] => {
  const parsed = parseRules(input)
  if (parsed.ok) return parsed.rules
  const problems = parsed.problems.map(({ entry, problem }) => `${entry}: ${problem}`).join('; ')
  throw new ContentError(`the rules against abuse are not valid: ${problems}`)
}

const readPrivacyText = (input: unknown): PrivacyText => {
  const parsed = privacyText.safeParse(input)
  if (!parsed.success) {
    const where = parsed.error.issues.map(({ path }) => path.join('.')).join(', ')
    throw new ContentError(`the privacy text is not valid at: ${where}`)
  }
  const named = parsed.data.sources.map(({ source }) => source).join(' ')
  if (named !== CONSENT_SOURCES.join(' ')) {
    throw new ContentError(`the privacy text must name ${CONSENT_SOURCES.join(' ')}, not ${named}`)
  }
  return parsed.data
}

const readMethodology = (input: unknown): Methodology => {
  const parsed = parseMethodology(input)
  if (parsed.ok) return parsed.methodology
  const problems = parsed.problems.map(({ entry, problem }) => `${entry}: ${problem}`).join('; ')
  throw new ContentError(`the methodology is not valid: ${problems}`)
}
