import { beijingDay } from '@/domain/calendar/beijing'
import type { LetterKind, Message } from '@/domain/inbox/message'
import type { Letter } from '../services'

/** What a template of a platform can be filled with: what happened, about what, and on which day. */
export const LETTER_PARTS = ['what', 'about', 'day'] as const
export type LetterPart = (typeof LETTER_PARTS)[number]

/** A template that was made at a platform, with the name of each of its fields. */
export interface LetterTemplate {
  readonly id: string
  readonly fields: readonly { readonly name: string; readonly part: LetterPart }[]
}

export type LetterTemplates = Readonly<Record<Letter['topic'], LetterTemplate>>

/** What happened, for each kind. */
export type LetterWords = Readonly<Record<LetterKind, string>>

/** Opened by a tap on the message. */
export const LETTER_PAGE = 'pages/profile/inbox/index'

// https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/subscribe-message.html: thing.DATA.
const CHARACTERS_MAX = 20

/** The platforms are spoken to in Chinese, the language in which their templates are made. */
export const fillTemplate = (
  letter: Letter,
  { fields }: LetterTemplate,
  words: LetterWords,
): Record<string, { value: string }> => {
  const parts: Record<LetterPart, string> = {
    what: words[letter.kind],
    about: shortened(aboutOf(letter)),
    day: dayInChinese(dayOf(letter)),
  }
  return Object.fromEntries(fields.map(({ name, part }) => [name, { value: parts[part] }]))
}

const aboutOf = ({ facts }: Message): string => {
  if ('name' in facts) return facts.name.zh
  if ('points' in facts) return `${facts.points} 分`
  return 'otherPassbookNumber' in facts ? facts.otherPassbookNumber : '你的账户'
}

const dayOf = (letter: Letter): string => {
  if ('lastDay' in letter.facts) return letter.facts.lastDay
  return 'day' in letter.facts ? letter.facts.day : beijingDay(letter.leftAt.getTime())
}

const shortened = (text: string): string => {
  const characters = [...text]
  return characters.length <= CHARACTERS_MAX ? text : `${characters.slice(0, CHARACTERS_MAX - 1).join('')}…`
}

const dayInChinese = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
