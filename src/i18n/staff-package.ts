import { staffPackage as en } from './staff-package.en'
import { staffPackage as zhCn } from './staff-package.zh-cn'
import { dictionaryOf, type Language, useLanguage } from './language'

const extended = (language: Language, own: typeof zhCn) => ({ ...dictionaryOf(language), ...own })

const DICTIONARIES = { 'zh-cn': extended('zh-cn', zhCn), en: extended('en', en) }

export type StaffDictionary = (typeof DICTIONARIES)['zh-cn']

/** The sentences of the chosen language on pages/staff. */
export const useStaffText = (): StaffDictionary => DICTIONARIES[useLanguage()]
