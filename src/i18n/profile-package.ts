import { dictionaryOf, type Language, useLanguage } from './language'
import { profilePackage as en } from './profile-package.en'
import { profilePackage as zhCn } from './profile-package.zh-cn'

const extended = (language: Language, own: typeof zhCn) => {
  const main = dictionaryOf(language)
  return {
    ...main,
    session: { ...main.session, ...own.session },
    me: { ...main.me, ...own.me },
    privacy: { ...main.privacy, ...own.privacy },
    inbox: { ...main.inbox, ...own.inbox },
  }
}

const DICTIONARIES = { 'zh-cn': extended('zh-cn', zhCn), en: extended('en', en) }

export type ProfileDictionary = (typeof DICTIONARIES)['zh-cn']

/** The sentences of the chosen language on pages/profile: its own beside those of the main package. */
export const useProfileText = (): ProfileDictionary => DICTIONARIES[useLanguage()]
