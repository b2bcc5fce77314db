import { settlePoints } from '@/domain/ledger/correction'
import { ZERO_GRAMS, ZERO_POINTS } from '@/domain/units'
import { type ActionStanding, readStanding } from './action-standing'
import { book } from './books'
import { type Queryable, sql } from './database'

const selectRefused = sql(
  'refused-actions-of-lots',
  `select distinct a.action_id as "actionId"
  from point_entry e
  join booking b on b.citizen_id = e.citizen_id and b.booking_id = e.booking_id
  join action a on a.citizen_id = b.citizen_id and a.action_id = b.action_id
  where e.citizen_id = $1 and e.lot_id = any($2::uuid[]) and e.from_bucket is null and a.state = 'refused'
  order by a.action_id`,
)

export interface TakingBack {
  readonly actor: string
  readonly at: Date
  readonly newId: () => string
}

/**
 * Points of a refused entry could not be taken back while a redemption held them. When they return to their lots, they
 * are; a line of zero grams says of which entry. The transaction holds the citizen's lock.
 */
export const takeBackFromRefused = async (
  tx: Queryable,
  citizenId: string,
  lotIds: readonly string[],
  by: TakingBack,
): Promise<void> => {
  const { rows } = await tx.query<{ actionId: string }>(selectRefused, [citizenId, lotIds])
  for (const { actionId } of rows) {
    const standing = await readStanding(tx, citizenId, actionId)
    if (standing) await takeBack(tx, standing, by)
  }
}

const takeBack = async (tx: Queryable, standing: ActionStanding, by: TakingBack): Promise<void> => {
  const { take } = settlePoints(standing, ZERO_POINTS)
  if (take.length === 0) return
  const { citizenId, actionId, accountId, category, day, districtId } = standing.action
  await book(tx, {
    citizenId,
    bookingId: by.newId(),
    kind: 'action-refused',
    actionId,
    redemptionId: null,
    charityId: null,
    actor: by.actor,
    reason: 'points-returned',
    bookedAt: by.at,
    grams: [{ accountId, category, day, from: standing.lastCounted, to: null, grams: ZERO_GRAMS }],
    points: take.map((part) => ({ ...part, from: 'available', to: null })),
    lot: null,
    actionsChange: 0,
    districtId,
  })
}
