import type { Category } from '@/domain/units'
import { type Queryable, sql } from './database'

export interface CityTotals {
  readonly persons: number
  readonly byCategory: readonly CategoryTotal[]
  /** When the boards were folded last; null when they never were. */
  readonly foldedAt: Date | null
}

export interface CategoryTotal {
  readonly category: Category
  readonly actions: number
  readonly declared: number
  readonly pending: number
  readonly verified: number
}

const selectTotals = sql(
  'city-totals',
  `select category, actions, declared_grams as declared, pending_grams as pending, verified_grams as verified
  from city_total`,
)
const selectFold = sql(
  'city-fold',
  `select persons, (select finished_at from job_run where job = 'fold-boards') as "foldedAt" from city_persons`,
)

export const readCityTotals = async (db: Queryable): Promise<CityTotals> => {
  const [totals, fold] = await Promise.all([
    db.query<CategoryTotal>(selectTotals),
    db.query<{ persons: number; foldedAt: Date | null }>(selectFold),
  ])
  const [row] = fold.rows
  return { persons: row?.persons ?? 0, foldedAt: row?.foldedAt ?? null, byCategory: totals.rows }
}
