const charactersMin = 2
const charactersMax = 20

/**
 * A pseudonym as it is kept: trimmed, with single spaces and plain widths. Null when it is too short or long, holds control
 * or invisible characters, five digits in a row (a phone number, an account), or one of the blocked words.
 */
export const readPseudonym = (text: string, blocked: readonly string[]): string | null => {
  const pseudonym = text.normalize('NFKC').replace(/ +/g, ' ').trim()
  const characters = [...pseudonym].length
  if (characters < charactersMin || characters > charactersMax) return null
  if (/[\p{C}\p{Zl}\p{Zp}]/u.test(pseudonym)) return null
  const bare = pseudonym.toLowerCase().replace(/[\s\p{P}\p{S}]/gu, '')
  if (bare === '' || /\p{Nd}{5}/u.test(bare)) return null
  const isBlocked = blocked.some((word) => pseudonym.toLowerCase().includes(word) || bare.includes(word))
  return isBlocked ? null : pseudonym
}
