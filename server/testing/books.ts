import { beijingDay, type BeijingDay, startOfBeijingDay } from '@/domain/calendar/beijing'
import type { EntryState, EvidenceTier } from '@/domain/evidence/tier'
import { type Category, grams, points } from '@/domain/units'
import { type Booking, book, lockCitizen } from '../store/books'
import { sql } from '../store/database'
import type { TestApp, TestCitizen } from './test-app'

/** Takes every booking, redemption and reward out, so that the next test begins with clean books. Citizens stay. */
export const emptyBooks = ({ database }: TestApp): Promise<void> =>
  database.script(`
    truncate booking, gram_entry, point_entry, action, action_evidence, action_key, natural_key, appeal, photo, photo_hash, point_lot, citizen_day, board_delta, board_score, board_histogram, city_total,
      abuse_flag, claim_refusal, act_place, account_sighting, sanction,
      redemption, redemption_step, voucher, reward_pool, reward_stock, reward, inbox_message;
    update city_persons set persons = 0;
    update balance set declared_grams = 0, pending_grams = 0, verified_grams = 0, available_points = 0, held_points = 0, actions = 0, frozen_until = null;
  `)

const selectCitizenId = sql('test-citizen-id', 'select citizen_id from citizen where passbook_number = $1')

export const citizenIdOf = async (
  { database }: TestApp,
  { passbookNumber }: Pick<TestCitizen, 'passbookNumber'>,
): Promise<string> => {
  const { rows } = await database.query<{ citizen_id: string }>(selectCitizenId, [passbookNumber])
  if (!rows[0]) throw new Error(`no citizen ${passbookNumber}`)
  return rows[0].citizen_id
}

export interface Act {
  readonly grams: number
  readonly points: number
  readonly state: EntryState
  readonly day: BeijingDay
  readonly districtId: string | null
  readonly category: Category
  readonly behaviourId: string
  readonly expiresOn: BeijingDay
}

export interface BookedAct extends Act {
  readonly actionId: string
  readonly lotId: string
}

const tierOf: Readonly<Record<EntryState, EvidenceTier>> = { declared: 'self', pending: 'photo', verified: 'place' }

const insertAction = sql(
  'test-insert-action',
  `insert into action (citizen_id, action_id, account_id, behaviour_id, category, amount_milli, counted_milli, unit, occurred_at,
    day, district_id, tier, source, methodology, factor_milli, grams, award_points, award_cuts, logged_at, state)
  values ($1, $2, $1, $3, $4, 1000, 1000, 'times', $5, $6, $7, $8, 'test', '2026-11', 1000, $9, $10, '[]', $11, $12)`,
)
const updateAction = sql('test-update-action', 'update action set state = $3 where citizen_id = $1 and action_id = $2')

const emptyBooking = (
  citizenId: string,
  act: Act,
  actionId: string,
  bookedAt: Date,
): Omit<Booking, 'kind' | 'bookingId'> => ({
  citizenId,
  actionId,
  redemptionId: null,
  charityId: null,
  actor: 'system',
  reason: null,
  bookedAt,
  grams: [],
  points: [],
  lot: null,
  actionsChange: 0,
  districtId: act.districtId,
})

/** Books an act of a citizen as the log does, with grams, points and day of the test's choice. */
export const bookAct = async (app: TestApp, citizenId: string, given: Partial<Act> = {}): Promise<BookedAct> => {
  const { newId } = app.services
  const now = app.now()
  const act: BookedAct = {
    grams: 100,
    points: 10,
    state: 'verified',
    day: beijingDay(now.getTime()),
    districtId: null,
    category: 'mobility',
    behaviourId: 'bus-ride',
    expiresOn: '2028-12-01' as BeijingDay,
    ...given,
    actionId: newId(),
    lotId: newId(),
  }
  const { actionId, lotId, day, category, state } = act
  await app.database.transaction(async (tx) => {
    await lockCitizen(tx, citizenId)
    const occurredAt = new Date(startOfBeijingDay(day) + 12 * 3_600_000)
    await tx.query(insertAction, [
      ...[citizenId, actionId, act.behaviourId, category, occurredAt, day, act.districtId, tierOf[state]],
      ...[act.grams, act.points, now, state],
    ])
    await book(tx, {
      ...emptyBooking(citizenId, act, actionId, now),
      kind: 'action-logged',
      bookingId: newId(),
      grams: [{ accountId: citizenId, category, day, from: null, to: state, grams: grams(act.grams) }],
      points: act.points > 0 ? [{ lotId, from: null, to: 'available', points: points(act.points) }] : [],
      lot: act.points > 0 ? { lotId, earnedOn: day, expiresOn: act.expiresOn } : null,
      actionsChange: 1,
    })
  })
  return act
}

/** A correction: the act leaves the books, grams and points with it. */
export const supersedeAct = (app: TestApp, citizenId: string, act: BookedAct): Promise<void> =>
  app.database.transaction(async (tx) => {
    await lockCitizen(tx, citizenId)
    await tx.query(updateAction, [citizenId, act.actionId, 'superseded'])
    await book(tx, {
      ...emptyBooking(citizenId, act, act.actionId, app.now()),
      kind: 'action-superseded',
      bookingId: app.services.newId(),
      grams: [
        {
          accountId: citizenId,
          category: act.category,
          day: act.day,
          from: act.state,
          to: null,
          grams: grams(act.grams),
        },
      ],
      points: act.points > 0 ? [{ lotId: act.lotId, from: 'available', to: null, points: points(act.points) }] : [],
      actionsChange: -1,
    })
  })

/** A declared or pending act passes its check. */
export const verifyAct = async (app: TestApp, citizenId: string, act: BookedAct): Promise<BookedAct> => {
  await app.database.transaction(async (tx) => {
    await lockCitizen(tx, citizenId)
    await tx.query(updateAction, [citizenId, act.actionId, 'verified'])
    await book(tx, {
      ...emptyBooking(citizenId, act, act.actionId, app.now()),
      kind: 'action-verified',
      bookingId: app.services.newId(),
      grams: [
        {
          accountId: citizenId,
          category: act.category,
          day: act.day,
          from: act.state,
          to: 'verified',
          grams: grams(act.grams),
        },
      ],
    })
  })
  return { ...act, state: 'verified' }
}

export interface TestReward {
  readonly id: string
  readonly points: number
  readonly footprintGrams: number
  readonly category: 'service' | 'transit' | 'charity' | 'dining' | 'goods'
  readonly stock: number | null
  readonly restockOn: BeijingDay | null
  readonly limit: { readonly count: number; readonly per: 'day' | 'week' | 'month' | 'ever' } | null
  readonly settleAt: 'issue' | 'use'
  readonly validDays: number
  readonly exchangePointIds: readonly string[]
  readonly isOpen: boolean
}

const insertReward = sql(
  'test-insert-reward',
  `insert into reward (reward_id, category, name, about, provider, picture, points, footprint_grams, footprint_basis, restock_on,
    limit_count, limit_per, valid_days, settle_at, exchange_point_ids, open)
  values ($1, $2, $3::jsonb, $3::jsonb, $3::jsonb, 'picture', $4, $5, $3::jsonb, $6, $7, $8, $9, $10, $11::text[], $12)`,
)
const insertStock = sql('test-insert-stock', 'insert into reward_stock (reward_id, stock_left) values ($1, $2)')
const removePool = sql('test-remove-pool', 'delete from reward_pool where month = $1')
const insertPool = sql(
  'test-insert-pool',
  `insert into reward_pool (month, total_points, left_points, sponsors, restock_at) values ($1, $2, $2, 3, $3)`,
)

export const addReward = async (
  { database }: TestApp,
  id: string,
  given: Partial<TestReward> = {},
): Promise<TestReward> => {
  const reward: TestReward = {
    id,
    points: 30,
    footprintGrams: 100,
    category: 'goods',
    stock: null,
    restockOn: null,
    limit: null,
    settleAt: 'use',
    validDays: 7,
    exchangePointIds: [],
    isOpen: true,
    ...given,
  }
  const name = JSON.stringify({ zh: `奖品 ${id}`, en: `Reward ${id}` })
  await database.query(insertReward, [
    ...[id, reward.category, name, reward.points, reward.footprintGrams, reward.restockOn],
    ...[reward.limit?.count ?? null, reward.limit?.per ?? null, reward.validDays, reward.settleAt],
    reward.exchangePointIds,
    reward.isOpen,
  ])
  if (reward.stock !== null) await database.query(insertStock, [id, reward.stock])
  return reward
}

/** The budget of a month that no redemption has drawn on yet. */
export const setPool = async ({ database }: TestApp, month: string, totalPoints: number): Promise<void> => {
  await database.query(removePool, [month])
  await database.query(insertPool, [month, totalPoints, new Date(startOfBeijingDay('2026-12-01' as BeijingDay))])
}
