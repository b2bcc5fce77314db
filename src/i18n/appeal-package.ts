import { appealPackage as en } from './appeal-package.en'
import { appealPackage as zhCn } from './appeal-package.zh-cn'
import { dictionaryOf, type Language, useLanguage } from './language'

const extended = (language: Language, own: typeof zhCn) => ({ ...dictionaryOf(language), ...own })

const DICTIONARIES = { 'zh-cn': extended('zh-cn', zhCn), en: extended('en', en) }

export type AppealDictionary = (typeof DICTIONARIES)['zh-cn']

/** The sentences of the chosen language on the pages of appeals. */
export const useAppealText = (): AppealDictionary => DICTIONARIES[useLanguage()]
