import { dictionaryOf, type Language, useLanguage } from './language'
import { accountPackage as en } from './account-package.en'
import { accountPackage as zhCn } from './account-package.zh-cn'

const extended = (language: Language, own: typeof zhCn) => {
  const main = dictionaryOf(language)
  return { ...main, account: { ...main.account, ...own.account }, poster: own.poster }
}

const DICTIONARIES = { 'zh-cn': extended('zh-cn', zhCn), en: extended('en', en) }

export type AccountDictionary = (typeof DICTIONARIES)['zh-cn']

/** The sentences of the chosen language on pages/account: its own beside those of the main package. */
export const useAccountText = (): AccountDictionary => DICTIONARIES[useLanguage()]
