import { View } from '@tarojs/components'
import { failureSentence } from '@/i18n/failure-sentence'
import { formatDate, formatMoment, formatShortDate, formatTime, formatWhole } from '@/i18n/format'
import { useText } from '@/i18n/language'
import { now } from '@/platform/clock'
import { Button } from '@/ui/button'
import { classNames } from '@/ui/class-names'
import { Empty } from '@/ui/empty'
import { ErrorNotice, Notice } from '@/ui/notice'
import { Skeleton } from '@/ui/skeleton'
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
  if (query.status === 'loading') return <Skeleton label={t.common.loading} rows={6} />
  if (query.status === 'failed') {
    const retry = <Button label={t.common.retry} kind='line' size='small' onPress={query.retry} />
    return (
      <View className={classNames(styles.notice)}>
        <ErrorNotice title={t.common.couldNotLoad} detail={failureSentence(t, query.failure)} action={retry} />
      </View>
    )
  }
  const board = query.value
  const { me } = board
  return (
    <>
      {query.failure && (
        <View className={classNames(styles.notice)}>
          <Notice tone='indigo' icon='st-offline'>
            {`${t.common.couldNotRefresh} · ${t.common.staleAt(formatMoment(query.fetchedAt))}`}
            <Button label={t.common.retry} kind='quiet' size='small' icon='ui-refresh' onPress={query.retry} />
          </Notice>
        </View>
      )}
      <Facts board={board} />
      {board.top.length === 0 ? (
        <Empty title={t.board.nobody[board.period]} sentence={t.board.nobodyNote} />
      ) : (
        <BoardList items={boardItems(board.top, me?.standing === 'ranked' ? me.window : [])} />
      )}
      <BoardStanding period={board.period} me={me} {...acts} />
      <BoardFairness />
    </>
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
