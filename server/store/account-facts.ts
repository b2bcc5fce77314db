import type { BeijingDay } from '@/domain/calendar/beijing'
import type { EntryState } from '@/domain/evidence/tier'
import { type Queryable, sql } from './database'

export interface AccountFacts {
  readonly citizenId: string
  readonly passbookNumber: string
  readonly pseudonym: string
  readonly since: Date
  readonly actions: number
  readonly grams: Readonly<Record<EntryState, number>>
  /** That can be spent today. */
  readonly points: number
}

const selectFacts = sql(
  'account-facts',
  `select c.citizen_id as "citizenId", c.passbook_number as "passbookNumber", c.pseudonym, c.created_at as since, b.actions,
    jsonb_build_object('declared', b.declared_grams, 'pending', b.pending_grams, 'verified', b.verified_grams) as grams,
    b.available_points - (
      select coalesce(sum(available), 0)::bigint from point_lot l
      where l.citizen_id = $1 and available > 0 and expires_on <= $2::date
    ) as points
  from citizen c join balance b using (citizen_id) where c.citizen_id = $1`,
)

/** By what a person tells one of their accounts from another. */
export const readAccountFacts = async (db: Queryable, citizenId: string, today: BeijingDay): Promise<AccountFacts> => {
  const { rows } = await db.query<AccountFacts>(selectFacts, [citizenId, today])
  const [facts] = rows
  if (!facts) throw new Error('citizen without a balance row')
  return facts
}
