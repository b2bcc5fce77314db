import { createContext, useContext } from 'react'
import type { LocalText } from '@/contract/shapes'
import { mainPackage as en } from './main-package.en'
import { type Dictionary, mainPackage as zhCn } from './main-package.zh-cn'

export type Language = 'zh-cn' | 'en'

/** Each in itself, so that whoever cannot read the current one finds theirs. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { 'zh-cn': '中文', en: 'English' }

export const LanguageContext = createContext<Language>('zh-cn')

const DICTIONARIES: Readonly<Record<Language, Dictionary>> = { 'zh-cn': zhCn, en }

export const dictionaryOf = (language: Language): Dictionary => DICTIONARIES[language]

/** The sentences of the chosen language. */
export const useText = (): Dictionary => dictionaryOf(useContext(LanguageContext))

export const useLanguage = (): Language => useContext(LanguageContext)

/** Picks from texts that came as data in both languages. */
export const localOf = (language: Language, text: LocalText): string => (language === 'en' ? text.en : text.zh)

export const useLocal = (): ((text: LocalText) => string) => {
  const language = useContext(LanguageContext)
  return (text) => localOf(language, text)
}
