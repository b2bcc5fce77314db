import { type Queryable, sql } from './database'

/** Tables of a city and its mall, in the order of their references, with the columns that a row of each brings. */
const tables = {
  district: '(district_id text, name jsonb, sort int)',
  charity: '(charity_id text, name jsonb, about jsonb, sort int)',
  organisation: '(organisation_id text, kind text, name jsonb, district_id text, sort int)',
  exchange_point:
    '(exchange_point_id text, name jsonb, address jsonb, district_id text, latitude float8, longitude float8, hours jsonb, sort int)',
  place: '(exchange_point_id text, place_number int, kind text, behaviour_ids text[], radius_m int)',
  programme: '(name jsonb, is_sample boolean, default_charity_id text, appeal_days int, photo_review_percent int)',
  reward: `(reward_id text, category text, name jsonb, about jsonb, provider jsonb, picture text, points bigint,
    footprint_grams bigint, footprint_basis jsonb, limit_count int, limit_per text, valid_days int, settle_at text,
    exchange_point_ids text[])`,
  reward_stock: '(reward_id text, stock_left bigint)',
  reward_pool: '(month text, total_points bigint, left_points bigint, sponsors int, restock_at timestamptz)',
  place_ticket: '(ticket_number int, exchange_point_id text, behaviour_id text, last_day date)',
} as const

type Table = keyof typeof tables

/** Rows by table, named as the columns are. */
export type CityRows = Readonly<Record<Table, readonly object[]>>

const tableNames = Object.keys(tables) as Table[]

const insertInto = (table: Table) => {
  const columns = [...tables[table].matchAll(/[(,]\s*(\w+)/g)].map(([, column]) => column).join(', ')
  return sql(
    `load-${table}`,
    `insert into ${table} (${columns}) select ${columns} from jsonb_to_recordset($1::jsonb) as rows ${tables[table]}`,
  )
}

export const loadCity = async (tx: Queryable, rows: CityRows): Promise<void> => {
  for (const table of tableNames) await tx.query(insertInto(table), [JSON.stringify(rows[table])])
}

const takeLoadLock = sql('lock-city-load', 'select pg_advisory_xact_lock(7261, 2)')
const hasAnything = sql(
  'has-city-or-citizens',
  'select exists (select from programme) or exists (select from citizen) or exists (select from district) as found',
)

/** Whether the database has neither a city nor citizens; until the transaction ends no other instance loads one. */
export const isEmptyForLoading = async (tx: Queryable): Promise<boolean> => {
  await tx.query(takeLoadLock)
  const { rows } = await tx.query<{ found: boolean }>(hasAnything)
  return rows[0]?.found === false
}
