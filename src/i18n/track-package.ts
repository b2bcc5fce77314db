import { dictionaryOf, type Language, useLanguage } from './language'
import { trackPackage as en } from './track-package.en'
import { trackPackage as zhCn } from './track-package.zh-cn'

const extended = (language: Language, own: typeof zhCn) => ({ ...dictionaryOf(language), ...own })

const DICTIONARIES = { 'zh-cn': extended('zh-cn', zhCn), en: extended('en', en) }

export type TrackDictionary = (typeof DICTIONARIES)['zh-cn']

/** The sentences of the chosen language on the page that records a journey. */
export const useTrackText = (): TrackDictionary => DICTIONARIES[useLanguage()]
