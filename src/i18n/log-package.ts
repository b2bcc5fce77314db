import { dictionaryOf, type Language, useLanguage } from './language'
import { logPackage as en } from './log-package.en'
import { logPackage as zhCn } from './log-package.zh-cn'

const extended = (language: Language, own: typeof zhCn) => {
  const main = dictionaryOf(language)
  return {
    ...main,
    action: { ...main.action, ...own.action },
    outbox: { ...main.outbox, ...own.outbox },
    steps: own.steps,
  }
}

const DICTIONARIES = { 'zh-cn': extended('zh-cn', zhCn), en: extended('en', en) }

export type LogDictionary = (typeof DICTIONARIES)['zh-cn']

/** The sentences of the chosen language on pages/log: its own beside those of the main package. */
export const useLogText = (): LogDictionary => DICTIONARIES[useLanguage()]
