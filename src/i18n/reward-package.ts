import { dictionaryOf, type Language, useLanguage } from './language'
import { rewardPackage as en } from './reward-package.en'
import { rewardPackage as zhCn } from './reward-package.zh-cn'

const extended = (language: Language, own: typeof zhCn) => {
  const main = dictionaryOf(language)
  return { ...main, mall: { ...main.mall, ...own.mall } }
}

const DICTIONARIES = { 'zh-cn': extended('zh-cn', zhCn), en: extended('en', en) }

export type RewardDictionary = (typeof DICTIONARIES)['zh-cn']

/** The sentences of the chosen language on pages/reward: its own beside those of the main package. */
export const useRewardText = (): RewardDictionary => DICTIONARIES[useLanguage()]
