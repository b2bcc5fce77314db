import type { BeijingDay, PeriodKind } from '@/domain/calendar/beijing'
import type { BilingualText } from '@/domain/methodology/types'
import { type Queryable, sql } from './database'

export interface BoardKey {
  readonly period: PeriodKind
  readonly startsOn: BeijingDay
  /** Null: the whole city. */
  readonly districtId: string | null
}

/** A row of a board in its order: most grams first. `sharedBy` citizens have exactly these grams. */
export interface ScoreRow {
  readonly citizenId: string
  readonly pseudonym: string
  readonly isShown: boolean
  readonly grams: number
  readonly sharedBy: number
}

export interface BoardRows {
  readonly participants: number
  readonly top: readonly ScoreRow[]
  /** The citizen with the rows around them; `firstRank` is the rank of the first. Null when they have no score. */
  readonly window: {
    readonly firstRank: number
    readonly nextGrams: number | null
    readonly rows: readonly ScoreRow[]
  } | null
}

const keyMatches = 'period = $1 and starts_on = $2 and scope = $3'

// A rank is 1 + the sum of the histogram above it: whole thousands first, then the rest of its own thousand.
const selectBoard = sql(
  'select-board',
  `with
  mine as (
    select citizen_id, grams from board_score where ${keyMatches} and citizen_id = $4
  ),
  top as (
    select citizen_id, grams from board_score where ${keyMatches} order by grams desc, citizen_id limit $5
  ),
  above as (
    select citizen_id, grams from (
      (select citizen_id, grams from board_score
        where ${keyMatches} and grams = (select grams from mine) and citizen_id < (select citizen_id from mine)
        order by citizen_id desc limit $6)
      union all
      (select citizen_id, grams from board_score where ${keyMatches} and grams > (select grams from mine)
        order by grams, citizen_id desc limit $6)
    ) near order by grams, citizen_id desc limit $6
  ),
  below as (
    select citizen_id, grams from (
      (select citizen_id, grams from board_score
        where ${keyMatches} and grams = (select grams from mine) and citizen_id > (select citizen_id from mine)
        order by citizen_id limit $6)
      union all
      (select citizen_id, grams from board_score where ${keyMatches} and grams < (select grams from mine)
        order by grams desc, citizen_id limit $6)
    ) near order by grams desc, citizen_id limit $6
  ),
  around as (
    select * from above union all select * from mine union all select * from below
  ),
  first_around as (
    select max(grams) as grams from around
  )
  select list, citizen_id, pseudonym, on_boards, shown.grams, h.citizens as shared_by,
    (select sum(citizens)::bigint from board_histogram where ${keyMatches} and level = 1) as participants,
    (select min(bucket) from board_histogram where ${keyMatches} and level = 0 and bucket > (select grams from mine)) as next_grams,
    (1 + coalesce((
      select sum(citizens) from board_histogram
      where ${keyMatches} and level = 1 and bucket > (select grams / 1000 from first_around)
    ), 0) + coalesce((
      select sum(citizens) from board_histogram
      where ${keyMatches} and level = 0 and bucket > (select grams from first_around)
        and bucket < (select (grams / 1000 + 1) * 1000 from first_around)
    ), 0))::bigint as first_rank
  from (select 'top' as list, * from top union all select 'around', * from around) shown
  join citizen using (citizen_id)
  join board_histogram h on h.period = $1 and h.starts_on = $2 and h.scope = $3 and h.level = 0 and h.bucket = shown.grams
  order by list, shown.grams desc, citizen_id`,
)

interface BoardSqlRow {
  list: 'top' | 'around'
  citizen_id: string
  pseudonym: string
  on_boards: boolean
  grams: number
  shared_by: number
  participants: number
  next_grams: number | null
  first_rank: number
}

const scopeOf = ({ districtId }: BoardKey): string => (districtId === null ? 'city' : `district:${districtId}`)

export interface BoardSize {
  readonly top: number
  /** Rows above and rows below the citizen. */
  readonly around: number
}

/** A board as the job last folded it, all of one moment. */
export const loadBoard = async (
  db: Queryable,
  key: BoardKey,
  citizenId: string | null,
  size: BoardSize,
): Promise<BoardRows> => {
  const values = [key.period, key.startsOn, scopeOf(key), citizenId, size.top, size.around]
  const { rows } = await db.query<BoardSqlRow>(selectBoard, values)
  const around = rows.filter((row) => row.list === 'around')
  const [first] = around
  return {
    participants: rows[0]?.participants ?? 0,
    top: rows.filter((row) => row.list === 'top').map(scoreOf),
    window: first ? { firstRank: first.first_rank, nextGrams: first.next_grams, rows: around.map(scoreOf) } : null,
  }
}

const scoreOf = (row: BoardSqlRow): ScoreRow => ({
  citizenId: row.citizen_id,
  pseudonym: row.pseudonym,
  isShown: row.on_boards,
  grams: row.grams,
  sharedBy: row.shared_by,
})

const selectScore = sql(
  'select-score',
  `select c.on_boards, s.grams
  from citizen c left join board_score s on s.${keyMatches.replaceAll(' and ', ' and s.')} and s.citizen_id = c.citizen_id
  where c.citizen_id = $4`,
)

export interface Presence {
  readonly isOnBoards: boolean
  /** Verified grams on the board asked for; 0 without a score. */
  readonly grams: number
}

export const findPresence = async (db: Queryable, key: BoardKey, citizenId: string): Promise<Presence> => {
  type Row = { on_boards: boolean; grams: number | null }
  const { rows } = await db.query<Row>(selectScore, [key.period, key.startsOn, scopeOf(key), citizenId])
  return { isOnBoards: rows[0]?.on_boards ?? false, grams: rows[0]?.grams ?? 0 }
}

const selectScope = sql(
  'select-scope',
  `select (select name from programme where $1::text is null union all select name from district where district_id = $1) as name,
    (select finished_at from job_run where job = 'fold-boards') as folded_at`,
)

export interface BoardScope {
  /** Null when there is no such district. */
  readonly name: BilingualText | null
  /** Everything booked before it is counted; null before the first fold. */
  readonly foldedAt: Date | null
}

export const findScope = async (db: Queryable, districtId: string | null): Promise<BoardScope> => {
  const { rows } = await db.query<{ name: BilingualText | null; folded_at: Date | null }>(selectScope, [districtId])
  return { name: rows[0]?.name ?? null, foldedAt: rows[0]?.folded_at ?? null }
}
