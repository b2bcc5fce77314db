import { addDays, addMonths, beijingDay, beijingMonth, firstDayOf, startOfBeijingDay } from '@/domain/calendar/beijing'
import { PLACE_RULES } from '@/domain/place/place-rules'
import type { Database } from '../store/database'
import { type CityRows, isEmptyForLoading, loadCity } from '../store/load-city'
import type { CityFile } from './city-file'

const ticketDays = 365
const appealDays = 5
const photoReviewPercent = 5

/** Loads the city into an empty database, and answers whether it was empty. */
export const loadCityFile = (database: Database, city: CityFile, now: Date): Promise<boolean> =>
  database.transaction(async (tx) => {
    if (!(await isEmptyForLoading(tx))) return false
    await loadCity(tx, rowsOf(city, now))
    return true
  })

const rowsOf = (city: CityFile, now: Date): CityRows => {
  const today = beijingDay(now.getTime())
  const month = beijingMonth(today)
  const restockAt = new Date(startOfBeijingDay(firstDayOf(addMonths(month, 1)))).toISOString()
  const { totalPoints, sponsors } = city.pool
  return {
    district: city.districts.map(({ id, name }, sort) => ({ district_id: id, name, sort })),
    charity: city.charities.map(({ id, name, about }, sort) => ({ charity_id: id, name, about, sort })),
    organisation: city.organisations.map(({ id, districtId, ...rest }, sort) => ({
      ...rest,
      organisation_id: id,
      district_id: districtId,
      sort,
    })),
    exchange_point: city.exchangePoints.map(({ id, districtId, ...rest }, sort) => ({
      ...rest,
      exchange_point_id: id,
      district_id: districtId,
      sort,
    })),
    place: (city.places ?? []).map(({ exchangePointId, number, behaviourIds, kind, radiusM }) => ({
      exchange_point_id: exchangePointId,
      place_number: number,
      kind,
      behaviour_ids: behaviourIds,
      radius_m: radiusM ?? PLACE_RULES.radiusM,
    })),
    programme: [
      {
        name: city.name,
        is_sample: city.sample,
        default_charity_id: city.defaultCharityId,
        appeal_days: city.appealDays ?? appealDays,
        photo_review_percent: city.photoReviewPercent ?? photoReviewPercent,
      },
    ],
    reward: city.rewards.map(rewardRow),
    reward_stock: city.rewards.flatMap(({ id, stock }) => (stock === null ? [] : { reward_id: id, stock_left: stock })),
    reward_pool: [{ month, total_points: totalPoints, left_points: totalPoints, sponsors, restock_at: restockAt }],
    place_ticket: city.tickets.flatMap(({ behaviourId, exchangePointId, firstNumber, count }) =>
      Array.from({ length: count }, (_, index) => ({
        ticket_number: firstNumber + index,
        exchange_point_id: exchangePointId,
        behaviour_id: behaviourId,
        last_day: addDays(today, ticketDays),
      })),
    ),
  }
}

const rewardRow = (reward: CityFile['rewards'][number]) => ({
  reward_id: reward.id,
  category: reward.category,
  name: reward.name,
  about: reward.about,
  provider: reward.provider,
  picture: reward.picture,
  points: reward.points,
  footprint_grams: reward.footprintGrams,
  footprint_basis: reward.footprintBasis,
  limit_count: reward.limit?.count ?? null,
  limit_per: reward.limit?.per ?? null,
  valid_days: reward.validDays,
  settle_at: reward.settleAt,
  exchange_point_ids: reward.exchangePointIds,
})
