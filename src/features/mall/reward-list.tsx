import { View } from '@tarojs/components'
import { useState } from 'react'
import { formatWhole } from '@/i18n/format'
import { useText } from '@/i18n/language'
import { queryWords } from '@/i18n/query-words'
import { Answered } from '@/ui/answered'
import { Button } from '@/ui/button'
import { classNames } from '@/ui/class-names'
import { Empty } from '@/ui/empty'
import { Words } from '@/ui/words'
import { type RewardFilter, useRewardPage } from './queries'
import { RewardCard } from './reward-card'
import styles from './reward-list.module.scss'

interface RewardListProps {
  filter: RewardFilter
  onOpen: (rewardId: string) => void
  onSeeAll: () => void
}

/** The shop, page after page on one sheet. */
export function RewardList({ filter, onOpen, onSeeAll }: RewardListProps) {
  const { shop } = useText().mall
  const first = useRewardPage(filter)
  const [pages, setPages] = useState(1)
  if (first.status === 'ready' && first.value.total === 0) {
    const seeAll = filter.category && <Button label={shop.seeAll} kind='line' onPress={onSeeAll} />
    return <Empty title={shop.empty} sentence={shop.emptyHint} action={seeAll} />
  }
  return <RewardPages filter={filter} pages={pages} onMore={() => setPages(pages + 1)} onOpen={onOpen} />
}

interface RewardPagesProps {
  filter: RewardFilter
  cursor?: string
  /** How many pages are open from here on. */
  pages: number
  onMore: () => void
  onOpen: (rewardId: string) => void
}

/** One page and those after it: each begins where the one before it ended, also after that one was refreshed. */
function RewardPages({ filter, cursor, pages, onMore, onOpen }: RewardPagesProps) {
  const t = useText()
  const { shop } = t.mall
  const query = useRewardPage(filter, cursor)
  return (
    <Answered query={query} words={queryWords(t, query)} rows={4}>
      {({ rewards, nextCursor }) => (
        <>
          <View className={classNames(styles.grid)}>
            {rewards.map((reward) => (
              <View key={reward.id} className={classNames(styles.cell)}>
                <RewardCard reward={reward} onPress={() => onOpen(reward.id)} />
              </View>
            ))}
          </View>
          {nextCursor !== null && pages > 1 && (
            <RewardPages filter={filter} cursor={nextCursor} pages={pages - 1} onMore={onMore} onOpen={onOpen} />
          )}
          {nextCursor !== null && pages === 1 && (
            <View className={classNames(styles.more)}>
              <Button label={shop.more} kind='line' grow onPress={onMore} />
            </View>
          )}
        </>
      )}
    </Answered>
  )
}

/** How many there are, all given by sponsors. */
export function RewardTotal({ filter }: { filter: RewardFilter }) {
  const { shop } = useText().mall
  const query = useRewardPage(filter)
  return (
    <Words role='small' tone='ink3'>
      {query.status === 'ready' ? shop.total(formatWhole(query.value.total)) : ''}
    </Words>
  )
}
