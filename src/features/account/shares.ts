import { type Category, CATEGORIES, grams } from '@/domain/units'
import { petrolCarKm } from '@/domain/equivalents/petrol-car'
import type { Shares } from './queries'

export interface ShareRow {
  readonly category: Category
  readonly grams: number
  readonly actions: number
  /** 0 to 1 of the whole month. */
  readonly share: number
  /** Whole percent, rounded down: 0 is less than one. */
  readonly percent: number
}

export interface SharesView {
  readonly rows: readonly ShareRow[]
  /** Categories without an entry in this month, in the order of the standard. */
  readonly missing: readonly Category[]
  /** What an average petrol car drives on the verified grams; null under one kilometre. */
  readonly petrolCar: { readonly verifiedGrams: number; readonly km: number } | null
}

/** Where the grams of a month come from, most first; null when nothing was logged. */
export const sharesOf = ({ shares }: Shares): SharesView | null => {
  const sums = shares.map((share) => ({
    ...share,
    sum: share.grams.verified + share.grams.pending + share.grams.declared,
  }))
  const logged = sums.filter((share) => share.actions > 0)
  if (logged.length === 0) return null
  const whole = logged.reduce((sum, share) => sum + share.sum, 0)
  const verifiedGrams = logged.reduce((sum, share) => sum + share.grams.verified, 0)
  const km = petrolCarKm(grams(verifiedGrams))
  return {
    rows: logged.map(({ category, actions, sum }) => ({
      category,
      grams: sum,
      actions,
      share: whole === 0 ? 0 : sum / whole,
      percent: whole === 0 ? 0 : Math.floor((sum * 100) / whole),
    })),
    missing: CATEGORIES.filter((category) => !logged.some((share) => share.category === category)),
    petrolCar: km === 0 ? null : { verifiedGrams, km },
  }
}
