import type { Behaviour, Language } from './types'

/** What is searched: every shape of a behaviour that has its words. */
type Searchable = Pick<Behaviour, 'name' | 'keywords' | 'baseline' | 'scenario'>

// A hit in the name counts more than one in the keywords, and the language of the reader more than the other.
const NAME_SCORE = 8
const KEYWORD_SCORE = 4
const TEXT_SCORE = 1
const OWN_LANGUAGE_FACTOR = 2

/**
 * The behaviours in which every word of `text` occurs, best first, equal ones in the order of the catalogue. Names,
 * keywords, baseline and scenario are searched in both languages, whatever the case, width or surrounding space; the
 * reader's language ranks higher. Blank text finds everything.
 */
export function searchBehaviours<B extends Searchable>(
  methodology: { behaviours: readonly B[] },
  text: string,
  language: Language,
): B[] {
  const words = plain(text).split(' ').filter(Boolean)
  return methodology.behaviours
    .map((behaviour, order) => ({ behaviour, order, score: scoreOf(behaviour, words, language) }))
    .filter(({ score }) => words.length === 0 || score > 0)
    .sort((one, other) => other.score - one.score || one.order - other.order)
    .map(({ behaviour }) => behaviour)
}

function scoreOf(behaviour: Searchable, words: readonly string[], language: Language): number {
  const scores = words.map((word) => scoreOfWord(behaviour, word, language))
  return scores.includes(0) ? 0 : scores.reduce((sum, score) => sum + score, 0)
}

function scoreOfWord(behaviour: Searchable, word: string, language: Language): number {
  const other: Language = language === 'zh' ? 'en' : 'zh'
  const own = scoreIn(behaviour, word, language) * OWN_LANGUAGE_FACTOR
  return Math.max(own, scoreIn(behaviour, word, other))
}

function scoreIn({ name, keywords, baseline, scenario }: Searchable, word: string, language: Language): number {
  if (plain(name[language]).includes(word)) return NAME_SCORE
  if (keywords[language].some((keyword) => plain(keyword).includes(word))) return KEYWORD_SCORE
  return plain(`${baseline[language]} ${scenario[language]}`).includes(word) ? TEXT_SCORE : 0
}

/** Lower case, full-width letters and digits as ASCII, single spaces. */
function plain(text: string): string {
  return text
    .replace(/[！-～]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}
