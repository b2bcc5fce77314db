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
  where ticket_number = $1 and behaviour_id = $2 and last_day >= $3::date and used_by is null`,
)
const findUsed = sql(
  'ticket-is-used',
  'select used_by is not null as used from place_ticket where ticket_number = $1 and behaviour_id = $2',
)

export type TicketOutcome = 'claimed' | 'used' | 'unknown'

/** Takes a single-use ticket for an action; 'unknown' also when it is for another behaviour or its last day is over. */
export const claimTicket = async (tx: Queryable, ticket: TicketClaim): Promise<TicketOutcome> => {
  const { number, behaviourId, day, citizenId, actionId } = ticket
  const { rowCount } = await tx.query(claim, [number, behaviourId, day, citizenId, actionId])
  if (rowCount === 1) return 'claimed'
  const { rows } = await tx.query<{ used: boolean }>(findUsed, [number, behaviourId])
  return rows[0]?.used ? 'used' : 'unknown'
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
