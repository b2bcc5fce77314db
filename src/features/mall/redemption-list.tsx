import { View } from '@tarojs/components'
import { useState } from 'react'
import { useRewardText } from '@/i18n/reward-package'
import { queryWords } from '@/i18n/query-words'
import { Answered } from '@/ui/answered'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { classNames } from '@/ui/class-names'
import { Empty } from '@/ui/empty'
import { type RedemptionGroup, useRedemptionPage } from './queries'
import styles from './reward-list.module.scss'
import { RedemptionRow } from './redemption-row'
import { useNow } from './use-now'

interface RedemptionListProps {
  group: RedemptionGroup
  onOpen: (redemptionId: string) => void
  onToMall: () => void
}

/** The redemptions of one group, newest first, page after page. */
export function RedemptionList({ group, onOpen, onToMall }: RedemptionListProps) {
  const { redemptions: words } = useRewardText().mall
  const nowMs = useNow()
  const [pages, setPages] = useState(1)
  const first = useRedemptionPage(group)
  if (first.status === 'ready' && first.value.redemptions.length === 0) {
    const toMall = <Button label={words.toMall} onPress={onToMall} />
    const title = group === 'open' ? words.emptyOpen : words.emptyClosed
    return <Empty title={title} sentence={words.emptyHint} action={toMall} />
  }
  return (
    <RedemptionPages group={group} pages={pages} nowMs={nowMs} onMore={() => setPages(pages + 1)} onOpen={onOpen} />
  )
}

interface RedemptionPagesProps {
  group: RedemptionGroup
  cursor?: string
  /** How many pages are open from here on. */
  pages: number
  nowMs: number
  onMore: () => void
  onOpen: (redemptionId: string) => void
}

/** One page and those after it: each begins where the one before it ended. */
function RedemptionPages({ cursor, pages, ...rest }: RedemptionPagesProps) {
  const t = useRewardText()
  const { redemptions: words } = t.mall
  const query = useRedemptionPage(rest.group, cursor)
  return (
    <Answered query={query} words={queryWords(t, query)} rows={4}>
      {({ redemptions, nextCursor }) => (
        <>
          <Card pad='none'>
            {redemptions.map((redemption) => (
              <RedemptionRow
                key={redemption.id}
                redemption={redemption}
                nowMs={rest.nowMs}
                onPress={() => rest.onOpen(redemption.id)}
              />
            ))}
          </Card>
          {nextCursor !== null && pages > 1 && <RedemptionPages cursor={nextCursor} pages={pages - 1} {...rest} />}
          {nextCursor !== null && pages === 1 && (
            <View className={classNames(styles.more)}>
              <Button label={words.more} kind='line' grow onPress={rest.onMore} />
            </View>
          )}
        </>
      )}
    </Answered>
  )
}
