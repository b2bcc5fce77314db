import type { readAccount } from '@/contract/account'
import type { Action } from '@/contract/actions'
import type { OutputOf } from '@/contract/endpoint'
import type { LocalText } from '@/contract/shapes'
import type { AccountDictionary } from '@/i18n/account-package'
import { formatDate, formatKilograms, formatWhole } from '@/i18n/format'
import { shortName } from '@/i18n/short-name'
import type { PosterText } from './poster-layout'

const KILOGRAMS_FROM_GRAMS = 10_000

/** The running month: verified grams as the figure, what is not verified beside it and never in it. */
export const monthPoster = (
  t: AccountDictionary,
  { month, points }: OutputOf<typeof readAccount>,
  signature: string | null,
): PosterText => {
  const { common, poster } = t
  const { verified, pending, declared } = month.grams
  const isLarge = verified >= KILOGRAMS_FROM_GRAMS
  const [year = '', number = ''] = month.month.split('-')
  return {
    bookName: common.bookName,
    title: poster.month(year, String(Number(number))),
    figure: isLarge ? formatKilograms(verified) : formatWhole(verified),
    unit: isLarge ? common.kilograms : common.grams,
    figureName: poster.verifiedGrams,
    facts: [
      { name: common.state.pending, value: common.gramsAmount(formatWhole(pending)) },
      { name: common.state.declared, value: common.gramsAmount(formatWhole(declared)) },
      { name: common.pointsLabel, value: common.pointsAmount(formatWhole(points.available)) },
    ],
    signature,
    hint: poster.hint,
    codeHint: poster.codeHint,
  }
}

/** One printed line, with how it was proved. */
export const actionPoster = (
  t: AccountDictionary,
  local: (text: LocalText) => string,
  action: Action,
  signature: string | null,
): PosterText => {
  const { common, poster } = t
  return {
    bookName: common.bookName,
    title: shortName(local(action.name)),
    figure: formatWhole(action.grams),
    unit: common.grams,
    figureName: common.gramsLabel,
    facts: [
      { name: poster.day, value: formatDate(action.occurredAt) },
      { name: poster.state, value: common.state[action.state] },
      { name: poster.evidence, value: common.tier[action.tier] },
    ],
    signature,
    hint: poster.hint,
    codeHint: poster.codeHint,
  }
}
