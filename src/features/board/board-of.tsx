import { View } from '@tarojs/components'
import { formatDate, formatShortDate, formatTime, formatWhole } from '@/i18n/format'
import { useText } from '@/i18n/language'
import { queryWords } from '@/i18n/query-words'
import { now } from '@/platform/clock'
import { usePageShow } from '@/platform/page-show'
import { Answered } from '@/ui/answered'
import { classNames } from '@/ui/class-names'
import { Empty } from '@/ui/empty'
import { Words } from '@/ui/words'
import { BoardFairness } from './board-fairness'
import { BoardList } from './board-list'
import styles from './board-of.module.scss'
import { boardItems } from './board-rows'
import { BoardStanding } from './board-standing'
import { periodWords } from './board-words'
import { type Board, type BoardPeriod, useBoard } from './queries'

interface BoardOfProps {
  period: BoardPeriod
  districtId: string | undefined
  onLogIn: () => void
  onLog: () => void
  onOpenSettings: () => void
}

/** The board of one period and scope. */
export function BoardOf({ period, districtId, ...acts }: BoardOfProps) {
  const t = useText()
  const query = useBoard(period, districtId)
  // A tab stays alive while others book: its board is asked for again whenever it comes into sight.
  usePageShow(() => {
    if (query.status === 'failed' || (query.status === 'ready' && !query.isRefreshing)) query.retry()
  })
  return (
    <View className={classNames(styles.answer)}>
      <Answered query={query} words={queryWords(t, query)} rows={6}>
        {(board) => (
          <>
            <Facts board={board} />
            {board.top.length === 0 ? (
              <Empty title={t.board.nobody[board.period]} sentence={t.board.nobodyNote} />
            ) : (
              <BoardList items={boardItems(board.top, board.me?.standing === 'ranked' ? board.me.window : [])} />
            )}
            <BoardStanding period={board.period} me={board.me} {...acts} />
            <BoardFairness />
          </>
        )}
      </Answered>
    </View>
  )
}

function Facts({ board }: { board: Board }) {
  const t = useText()
  const words = t.board
  const facts = [periodWords(t, board), words.people(formatWhole(board.participants)), words.verifiedOnly]
  return (
    <View className={classNames(styles.facts)}>
      <Words role='small' tone='ink2' className={classNames(styles.period)}>
        {facts.join(' · ')}
      </Words>
      <Words role='small' tone='ink3'>
        {words.updated(momentWords(board.asOf))}
      </Words>
    </View>
  )
}

/** The time alone when it is of today. */
const momentWords = (instant: string): string =>
  formatDate(instant) === formatDate(now()) ? formatTime(instant) : `${formatShortDate(instant)} ${formatTime(instant)}`
