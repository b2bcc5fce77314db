import type { Endpoints } from '@/contract/endpoints'
import { CATEGORIES } from '@/domain/units'
import { answer, type Handler } from '../http/handler'
import { type CategoryTotal, readCityTotals } from '../store/city'
import { findProgramme, listCharities, listDistricts, listOrganisations } from '../store/reference'

export const readCity: Handler<Endpoints['readCity']> = async ({ db, now }) => {
  const [programme, totals, districts, organisations, charities] = await Promise.all([
    findProgramme(db),
    readCityTotals(db),
    listDistricts(db),
    listOrganisations(db),
    listCharities(db),
  ])
  if (!programme) throw new Error('no city is loaded: start with CITY_FILE, or with the sample city')
  const byCategory = CATEGORIES.map(
    (category) => totals.byCategory.find((total) => total.category === category) ?? { ...nothing, category },
  )
  return answer({
    name: programme.name,
    sample: programme.isSample,
    persons: totals.persons,
    actions: sum(byCategory, 'actions'),
    grams: gramsOf({
      declared: sum(byCategory, 'declared'),
      pending: sum(byCategory, 'pending'),
      verified: sum(byCategory, 'verified'),
    }),
    byCategory: byCategory.map((total) => ({
      category: total.category,
      actions: total.actions,
      grams: gramsOf(total),
    })),
    asOf: (totals.foldedAt ?? now).toISOString(),
    districts,
    organisations,
    charities,
    defaultCharityId: programme.defaultCharityId,
    appealDays: programme.appealDays,
  })
}

const nothing = { actions: 0, declared: 0, pending: 0, verified: 0 }

const gramsOf = ({ declared, pending, verified }: Pick<CategoryTotal, 'declared' | 'pending' | 'verified'>) => ({
  declared,
  pending,
  verified,
})

const sum = (totals: readonly CategoryTotal[], field: Exclude<keyof CategoryTotal, 'category'>): number =>
  totals.reduce((total, item) => total + item[field], 0)
