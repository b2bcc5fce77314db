import { formatAmount, formatWhole } from '@/i18n/format'
import type { Dictionary } from '@/i18n/main-package.zh-cn'
import { worthOf } from './catalogue'
import type { Behaviour } from './queries'

/** What one unit is worth: 52 克/公里, or 1 分/6 分钟. */
export const worthWords = (t: Dictionary, behaviour: Behaviour): { readonly value: string; readonly unit: string } => {
  const worth = worthOf(behaviour)
  return worth.kind === 'grams'
    ? { value: formatFactor(worth.perUnit), unit: t.action.gramsPer(behaviour.unit) }
    : { value: String(worth.points), unit: t.action.pointsPer(formatAmount(worth.perAmount), behaviour.unit) }
}

/** A factor as it is: thousands grouped, no trailing zeros. */
export const formatFactor = (gramsPerUnit: number): string => {
  const [whole = '0', decimals] = formatAmount(gramsPerUnit).split('.')
  return decimals === undefined ? formatWhole(Number(whole)) : `${formatWhole(Number(whole))}.${decimals}`
}
