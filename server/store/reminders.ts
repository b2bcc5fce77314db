import type { BeijingDay } from '@/domain/calendar/beijing'
import type { BilingualText } from '@/domain/methodology/types'
import { type Queryable, sql } from './database'

export interface ExpiringPoints {
  readonly citizenId: string
  /** The first day on which they are gone. */
  readonly expiresOn: BeijingDay
  readonly points: number
}

const selectExpiring = sql(
  'select-expiring-points',
  `select l.citizen_id as "citizenId", l.expires_on as "expiresOn", sum(l.available)::bigint as points
  from point_lot l
  where l.available > 0 and l.expires_on > $1 and l.expires_on <= $2 and not exists (
    select from inbox_message m
    where m.citizen_id = l.citizen_id and m.kind = 'points-expire-soon'
      and m.facts ->> 'lastDay' = (l.expires_on - 1)::text and (m.facts ->> 'daysBefore')::int <= $3
  )
  group by l.citizen_id, l.expires_on
  order by l.citizen_id, l.expires_on
  limit $4`,
)

/**
 * Points of citizens that expire after `after` and up to `upTo`, without those that had their reminder of so many days,
 * or a later one.
 */
export const listExpiringPoints = async (
  db: Queryable,
  after: BeijingDay,
  upTo: BeijingDay,
  daysBefore: number,
  limit: number,
): Promise<ExpiringPoints[]> => {
  const { rows } = await db.query<ExpiringPoints>(selectExpiring, [after, upTo, daysBefore, limit])
  return rows
}

export interface ExpiringVoucher {
  readonly citizenId: string
  readonly redemptionId: string
  readonly name: BilingualText
  readonly expiresOn: BeijingDay
}

const selectVouchers = sql(
  'select-expiring-vouchers',
  `select r.citizen_id as "citizenId", r.redemption_id as "redemptionId", r.terms -> 'name' as name,
    r.voucher_expires_on as "expiresOn"
  from redemption r
  where r.state = 'issued' and r.voucher_expires_on > $1 and r.voucher_expires_on <= $2 and not exists (
    select from inbox_message m
    where m.citizen_id = r.citizen_id and m.kind = 'voucher-expires-soon' and m.subject = r.redemption_id::text
  )
  order by r.voucher_expires_on, r.citizen_id, r.redemption_id
  limit $3`,
)

/** Unused vouchers that expire after `after` and up to `upTo` and that nobody was reminded of. */
export const listExpiringVouchers = async (
  db: Queryable,
  after: BeijingDay,
  upTo: BeijingDay,
  limit: number,
): Promise<ExpiringVoucher[]> => {
  const { rows } = await db.query<ExpiringVoucher>(selectVouchers, [after, upTo, limit])
  return rows
}
