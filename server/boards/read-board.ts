import type { BoardRow } from '@/contract/boards'
import type { OutputOf } from '@/contract/endpoint'
import type { Endpoints } from '@/contract/endpoints'
import { addDays, beijingDay, type Period, type PeriodKind, periodOf } from '@/domain/calendar/beijing'
import { answer, type Handler, refuse } from '../http/handler'
import { type BoardKey, type BoardRows, findPresence, findScope, loadBoard, type Presence } from '../store/boards'
import { type RankedRow, rankRows } from './rank-rows'

type Standing = OutputOf<Endpoints['readBoard']>['me']

const SIZE = { top: 10, around: 2 }

export const readBoard: Handler<Endpoints['readBoard']> = async ({ input, citizenId, now, db }) => {
  const { period } = input.params
  const districtId = input.query.districtId ?? null
  const { name, foldedAt } = await findScope(db, districtId)
  if (name === null) return refuse('scope-unknown', {})

  const current = periodOf(period, beijingDay(now.getTime()))
  const key: BoardKey = { period, startsOn: current.start, districtId }
  const [board, presence] = await Promise.all([
    loadBoard(db, key, citizenId, SIZE),
    citizenId === null ? null : findPresence(db, { ...key, startsOn: previousOf(current).start }, citizenId),
  ])
  return answer({
    period,
    startsOn: current.start,
    endsOn: addDays(current.end, -1),
    scope: { districtId, name },
    participants: board.participants,
    asOf: (foldedAt ?? now).toISOString(),
    top: presentRows(rankRows(board.top, 1), citizenId),
    me: presence && citizenId !== null ? standingOf(board, presence, citizenId, period) : null,
  })
}

const previousOf = ({ kind, start }: Period): Period =>
  kind === 'all' ? periodOf('all', start) : periodOf(kind, addDays(start, -1))

/** Rows of those who have left the boards are gone at once; their rank is free as soon as the job has folded it. */
const presentRows = (rows: readonly RankedRow[], citizenId: string | null): BoardRow[] =>
  rows
    .filter((row) => row.isShown)
    .map((row) => ({
      rank: row.rank,
      tied: row.isTied,
      pseudonym: row.pseudonym,
      grams: row.grams,
      isMe: row.citizenId === citizenId,
    }))

const standingOf = ({ window }: BoardRows, previous: Presence, citizenId: string, period: PeriodKind): Standing => {
  if (!previous.isOnBoards) return { standing: 'opted-out' }
  const lastPeriodGrams = period === 'all' ? null : previous.grams
  const rows = window ? rankRows(window.rows, window.firstRank) : []
  const me = rows.find((row) => row.citizenId === citizenId)
  if (!window || !me) return { standing: 'unranked', lastPeriodGrams }
  return {
    standing: 'ranked',
    rank: me.rank,
    grams: me.grams,
    gramsToNext: window.nextGrams === null ? null : window.nextGrams - me.grams,
    lastPeriodGrams,
    window: presentRows(rows, citizenId),
  }
}
