import type { BeijingDay } from '@/domain/calendar/beijing'
import { type Queryable, sql } from './database'

export interface TicketClaim {
  readonly number: number
  readonly behaviourId: string
  /** The day of the act: a ticket holds until its last day. */
  readonly day: BeijingDay
  readonly citizenId: string
  readonly actionId: string
}

const claim = sql(
  'claim-ticket',
  `update place_ticket set used_by = $4, used_action_id = $5
  where ticket_number = $1 and behaviour_id = $2 and last_day >= $3::date and used_by is null
    and not exists (select from place p where p.exchange_point_id = place_ticket.exchange_point_id and p.closed_at is not null)`,
)
const findStanding = sql(
  'ticket-standing',
  `select case when used_by is not null then 'used' when last_day >= $3::date then 'closed' else 'unknown' end as outcome
  from place_ticket where ticket_number = $1 and behaviour_id = $2`,
)

export type TicketOutcome = 'claimed' | 'used' | 'closed' | 'unknown'

/**
 * Takes a single-use ticket for an action; 'closed' when its place is, 'unknown' also when it is for another behaviour or
 * its last day is over.
 */
export const claimTicket = async (tx: Queryable, ticket: TicketClaim): Promise<TicketOutcome> => {
  const { number, behaviourId, day, citizenId, actionId } = ticket
  const { rowCount } = await tx.query(claim, [number, behaviourId, day, citizenId, actionId])
  if (rowCount === 1) return 'claimed'
  const { rows } = await tx.query<{ outcome: TicketOutcome }>(findStanding, [number, behaviourId, day])
  return rows[0]?.outcome ?? 'unknown'
}

const useUp = sql(
  'use-ticket-up',
  'update place_ticket set used_by = $2, used_action_id = $3 where ticket_number = $1 and used_by is null',
)

/** Whatever speaks against it; a ticket that was used stays where it is. */
export const useTicketUp = async (
  tx: Queryable,
  { number, citizenId, actionId }: Pick<TicketClaim, 'number' | 'citizenId' | 'actionId'>,
): Promise<void> => {
  await tx.query(useUp, [number, citizenId, actionId])
}

const selectUnused = sql(
  'unused-ticket',
  `select distinct on (behaviour_id) ticket_number as "number", behaviour_id as "behaviourId" from place_ticket
  where used_by is null and last_day >= $1::date order by behaviour_id, ticket_number`,
)

/** For each behaviour the first ticket that nobody used. */
export const listUnusedTickets = async (
  db: Queryable,
  day: BeijingDay,
): Promise<{ number: number; behaviourId: string }[]> =>
  (await db.query<{ number: number; behaviourId: string }>(selectUnused, [day])).rows
