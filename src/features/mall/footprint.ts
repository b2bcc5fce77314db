import { formatKilograms, formatWhole } from '@/i18n/format'
import type { Dictionary } from '@/i18n/main-package.zh-cn'

export interface FootprintComparison {
  readonly mine: string
  readonly itself: string
  /** 0 to 1 of the longer bar. */
  readonly mineShare: number
  readonly itselfShare: number
}

/** 200 克, 4.50 千克: grams below one kilogram. */
export const gramsWords = ({ mall }: Dictionary, grams: number): string =>
  grams < 1000 ? mall.grams(formatWhole(grams)) : mall.kilograms(formatKilograms(grams))

/** Both in one unit, so that they compare at a glance: grams while both stay below one kilogram. */
export const compareFootprint = (t: Dictionary, mineGrams: number, itselfGrams: number): FootprintComparison => {
  const longest = Math.max(mineGrams, itselfGrams, 1)
  const amount = longest < 1000 ? (grams: number) => gramsWords(t, grams) : (grams: number) => kilogramsWords(t, grams)
  return {
    mine: amount(mineGrams),
    itself: amount(itselfGrams),
    mineShare: mineGrams / longest,
    itselfShare: itselfGrams / longest,
  }
}

const kilogramsWords = ({ mall }: Dictionary, grams: number): string =>
  grams > 0 && grams < 10 ? mall.below(mall.kilograms('0.01')) : mall.kilograms(formatKilograms(grams))
