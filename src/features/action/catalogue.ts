import { CATEGORIES, type Category } from '@/domain/units'
import type { IconName } from '@/ui/icon-names'
import type { Account, Behaviour } from './queries'

export interface CategoryCount {
  readonly category: Category
  readonly count: number
}

/** The seven categories in the order of the standard, with how many behaviours each has. */
export const countByCategory = (behaviours: readonly Behaviour[]): readonly CategoryCount[] =>
  CATEGORIES.map((category) => ({ category, count: behavioursOf(behaviours, category).length }))

export const behavioursOf = (behaviours: readonly Behaviour[], category: Category): readonly Behaviour[] =>
  behaviours.filter((behaviour) => behaviour.category === category)

/** Avoided grams of one unit, or the points that a behaviour earns whatever its grams. */
export type Worth =
  | { readonly kind: 'grams'; readonly perUnit: number }
  | { readonly kind: 'points'; readonly points: number; readonly perAmount: number }

export const worthOf = ({ factorMilli, flatPoints }: Behaviour): Worth =>
  flatPoints
    ? { kind: 'points', points: flatPoints.points, perAmount: flatPoints.perAmountMilli / 1000 }
    : { kind: 'grams', perUnit: factorMilli / 1000 }

const CATEGORY_ICONS: Readonly<Record<Category, IconName>> = {
  clothing: 'cat-clothing',
  food: 'cat-food',
  housing: 'cat-housing',
  mobility: 'cat-mobility',
  goods: 'cat-goods',
  office: 'cat-office',
  'digital-finance': 'cat-digital',
}

export const iconOfCategory = (category: Category): IconName => CATEGORY_ICONS[category]

/** The icon of its own, or that of its category. */
export const iconOfBehaviour = ({ icon, category }: Pick<Behaviour, 'icon' | 'category'>): IconName =>
  icon ?? CATEGORY_ICONS[category]

/** What was logged on this phone, newest first. */
export interface Remembered {
  readonly behaviourId: string
  readonly amount: number
}

export interface Recent {
  readonly behaviour: Behaviour
  /** How much it was last time, when this phone knows. */
  readonly amount: number | null
}

/** Up to `count` behaviours to log again: those of this phone first, then those of the account's month. */
export const recentOf = (
  behaviours: readonly Behaviour[],
  remembered: readonly Remembered[],
  account: Account | null,
  count: number,
): readonly Recent[] => {
  const ids = [
    ...remembered.map(({ behaviourId }) => behaviourId),
    ...(account?.today.usedByBehaviour ?? []).map(({ behaviourId }) => behaviourId),
  ]
  return [...new Set(ids)]
    .flatMap((id) => behaviours.filter((behaviour) => behaviour.id === id))
    .slice(0, count)
    .map((behaviour) => ({
      behaviour,
      amount: remembered.find(({ behaviourId }) => behaviourId === behaviour.id)?.amount ?? null,
    }))
}
