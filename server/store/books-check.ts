import { type Queryable, sql } from './database'

/** A cached value that is not what the entries say. */
export interface Difference {
  readonly check: string
  /** Which row, by its key. */
  readonly key: string
  readonly expected: string
  readonly actual: string
}

/** `expected` and `actual` are selections of the same columns, the first of them the key; the rest is compared. */
const compare = (check: string, columns: string, expected: string, actual: string) =>
  sql(
    `check-${check}`,
    `with expected (key, ${columns}) as (${expected}), actual (key, ${columns}) as (${actual})
    select key, row(${prefixed('e', columns)})::text as expected, row(${prefixed('a', columns)})::text as actual
    from expected e full join actual a using (key)
    where (${prefixed('e', columns)}) is distinct from (${prefixed('a', columns)})
    order by key limit 100`,
  )

const prefixed = (alias: string, columns: string): string =>
  columns
    .split(', ')
    .map((column) => `${alias}.${column}`)
    .join(', ')

const gramSum = (state: string): string =>
  `(coalesce(sum(grams) filter (where to_state = '${state}'), 0) - coalesce(sum(grams) filter (where from_state = '${state}'), 0))::bigint`
const gramSums = [gramSum('declared'), gramSum('pending'), gramSum('verified')].join(', ')
const pointSum = (bucket: string): string =>
  `(coalesce(sum(points) filter (where to_bucket = '${bucket}'), 0) - coalesce(sum(points) filter (where from_bucket = '${bucket}'), 0))::bigint`
const pointSums = [pointSum('available'), pointSum('held')].join(', ')
const pointsKept =
  'coalesce(sum(case when from_bucket is null then points when to_bucket is null then -points end), 0)::bigint'
// Earned from nowhere; what leaves with a join was earned elsewhere, and what it gives back was never earned.
const earnedSum = (counts: string): string =>
  `(coalesce(sum(points) filter (where from_bucket is null and b.kind <> 'join-out' and ${counts}), 0)
    - coalesce(sum(points) filter (where to_bucket is null and b.kind = 'join-out'), 0))::bigint`
const live = "state in ('declared', 'pending', 'verified')"
// What a redemption keeps for good, or still may: its item is gone from the stock, its points from the budget.
const keepsItem = "(state in ('held', 'issued', 'used') or (state = 'expired' and issued_at is not null))"

const checks = [
  compare(
    'balance-grams',
    'declared, pending, verified',
    `select b.citizen_id::text, ${gramSums} from balance b left join gram_entry g using (citizen_id) group by b.citizen_id`,
    'select citizen_id::text, declared_grams, pending_grams, verified_grams from balance',
  ),
  compare(
    'balance-points',
    'available, held',
    `select b.citizen_id::text, ${pointSums} from balance b left join point_entry p using (citizen_id) group by b.citizen_id`,
    'select citizen_id::text, available_points, held_points from balance',
  ),
  compare(
    'balance-actions',
    'actions',
    `select b.citizen_id::text, count(a.action_id) from balance b left join action a on a.citizen_id = b.citizen_id and a.${live} group by b.citizen_id`,
    'select citizen_id::text, actions from balance',
  ),
  compare(
    'lot',
    'available, held, points',
    `select concat_ws(' ', p.citizen_id, p.lot_id), ${pointSums}, ${earnedSum("b.kind <> 'redemption-released'")}
      from point_entry p join booking b using (citizen_id, booking_id) group by p.citizen_id, p.lot_id`,
    "select concat_ws(' ', citizen_id, lot_id), available, held, points from point_lot",
  ),
  compare(
    'day',
    'declared, pending, verified',
    `select concat_ws(' ', citizen_id, day, category), ${gramSums} from gram_entry group by citizen_id, day, category`,
    `select concat_ws(' ', citizen_id, day, category), declared_grams, pending_grams, verified_grams from citizen_day`,
  ),
  compare(
    'day-actions',
    'actions',
    `select concat_ws(' ', citizen_id, day, category), count(*) from action where ${live} group by citizen_id, day, category`,
    `select concat_ws(' ', citizen_id, day, category), actions::bigint from citizen_day where actions <> 0`,
  ),
  // The points of a booking are noted on the day of its grams, and so is what a correction takes back.
  compare(
    'day-points',
    'points',
    `select concat_ws(' ', citizen_id, day), ${pointsKept}
      from point_entry join (select citizen_id, booking_id, min(day) as day from gram_entry group by 1, 2) g using (citizen_id, booking_id)
      group by citizen_id, day having ${pointsKept} <> 0`,
    `select concat_ws(' ', citizen_id, day), sum(points_earned)::bigint from citizen_day group by citizen_id, day having sum(points_earned) <> 0`,
  ),
  compare(
    'action-state',
    'state',
    `select distinct on (b.citizen_id, b.action_id) concat_ws(' ', b.citizen_id, b.action_id), coalesce(g.to_state, 'none')
      from booking b join gram_entry g using (citizen_id, booking_id)
      where b.action_id is not null order by b.citizen_id, b.action_id, b.booking_id desc, g.line desc`,
    `select concat_ws(' ', citizen_id, action_id), case when ${live} then state else 'none' end from action`,
  ),
  // An entry that counts has the points of its award, less what the entries that it superseded had already spent: over all
  // books, as what was spent of it in books that it left is told there.
  compare(
    'action-points',
    'points',
    `select concat_ws(' ', a.citizen_id, a.action_id), greatest(0, a.award_points - coalesce(sum(weaker.points), 0))::bigint
      from action a left join lateral (
        with recursive chain as (
          select action_id from action where citizen_id = a.citizen_id and superseded_by = a.action_id
          union all
          select w.action_id from action w join chain on w.superseded_by = chain.action_id where w.citizen_id = a.citizen_id
        )
        select ${pointsKept} as points from chain join booking b on b.action_id = chain.action_id
          join point_entry e on e.citizen_id = b.citizen_id and e.booking_id = b.booking_id
      ) weaker on true
      where a.state in ('declared', 'verified') group by a.citizen_id, a.action_id`,
    `select concat_ws(' ', a.citizen_id, a.action_id), ${pointsKept}
      from action a left join booking b on b.action_id = a.action_id
        left join point_entry e on e.citizen_id = b.citizen_id and e.booking_id = b.booking_id
      where a.state in ('declared', 'verified') group by a.citizen_id, a.action_id`,
  ),
  compare(
    'natural-key',
    'action',
    `select concat_ws(' ', k.kind, encode(k.key_hash, 'hex')), k.action_id::text from natural_key k
      join action a on a.citizen_id = k.citizen_id and a.action_id = k.action_id and a.${live}`,
    `select concat_ws(' ', kind, encode(key_hash, 'hex')), action_id::text from natural_key`,
  ),
  compare(
    'redemption-points',
    'held',
    `select redemption_id::text, (case when state = 'held' or (state = 'issued' and settle_at = 'use') then points else 0 end)::bigint from redemption`,
    `select r.redemption_id::text, ${pointSum('held').replaceAll('points', 'p.points')}
      from redemption r left join booking b on b.citizen_id = r.citizen_id and b.redemption_id = r.redemption_id
      left join point_entry p on p.citizen_id = b.citizen_id and p.booking_id = b.booking_id group by r.citizen_id, r.redemption_id`,
  ),
  compare(
    'redemption-state',
    'state',
    // The steps of one that went over with a join stay in the book that it left, too.
    `select distinct on (citizen_id, redemption_id) redemption_id::text, to_state
      from redemption_step join redemption using (citizen_id, redemption_id) order by citizen_id, redemption_id, step desc`,
    'select redemption_id::text, state from redemption',
  ),
  compare(
    'voucher',
    'digits',
    'select redemption_id::text, digits from voucher',
    `select redemption_id::text, voucher_digits from redemption
      where voucher_digits is not null or (issued_at is not null and terms ->> 'category' <> 'charity')`,
  ),
  compare(
    'pool',
    'left_points',
    `select month, (total_points - coalesce(sum(r.points) filter (where ${keepsItem}), 0))::bigint
      from reward_pool left join redemption r on r.pool_month = month group by month`,
    'select month, left_points from reward_pool',
  ),
  compare(
    'city',
    'actions, declared, pending, verified',
    `select category, sum(actions)::bigint, sum(declared_grams)::bigint, sum(pending_grams)::bigint, sum(verified_grams)::bigint
      from citizen_day group by category`,
    `select category, sum(actions)::bigint, sum(declared_grams)::bigint, sum(pending_grams)::bigint, sum(verified_grams)::bigint
      from (select category, actions, declared_grams, pending_grams, verified_grams from city_total
        union all select category, actions, declared_grams, pending_grams, verified_grams from board_delta where kind = 'entry') parts
      group by category`,
  ),
  compare(
    'persons',
    'persons',
    `select 'city', count(*) from balance where actions > 0`,
    `select 'city', (persons + (select coalesce(sum(persons), 0) from board_delta))::bigint from city_persons`,
  ),
  compare(
    'histogram',
    'citizens',
    `select concat_ws(' ', period, starts_on, scope, level, bucket), count(*)
      from board_score cross join lateral (values (0, grams), (1, grams / 1000)) b (level, bucket) group by period, starts_on, scope, level, bucket`,
    `select concat_ws(' ', period, starts_on, scope, level, bucket), citizens from board_histogram`,
  ),
]

const selectTaken = sql(
  'select-taken-items',
  `select reward_id, count(*) filter (where takes_stock and ${keepsItem}) as taken, s.stock_left
  from reward_stock s left join redemption r using (reward_id) group by reward_id, s.stock_left`,
)

/**
 * Recomputes every cached sum from the entries and tells each that differs; none is a clean book. What the stock was
 * before the first redemption is not in the books: give it to have the stock checked too.
 */
export const checkBooks = async (
  db: Queryable,
  stockAtStart: ReadonlyMap<string, number> = new Map(),
): Promise<Difference[]> => {
  const differences: Difference[] = []
  for (const statement of checks) {
    const { rows } = await db.query<Omit<Difference, 'check'>>(statement)
    const check = statement.name.replace('check-', '')
    differences.push(...rows.map(({ key, expected, actual }) => ({ check, key, expected, actual })))
  }
  return [...differences, ...(await checkStock(db, stockAtStart))]
}

const checkStock = async (db: Queryable, stockAtStart: ReadonlyMap<string, number>): Promise<Difference[]> => {
  const { rows } = await db.query<{ reward_id: string; taken: number; stock_left: number }>(selectTaken)
  return rows.flatMap(({ reward_id: key, taken, stock_left: left }) => {
    const start = stockAtStart.get(key)
    if (start === undefined || start - taken === left) return []
    return [{ check: 'stock', key, expected: String(start - taken), actual: String(left) }]
  })
}
