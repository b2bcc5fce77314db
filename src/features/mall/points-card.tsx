import { View } from '@tarojs/components'
import { useSession } from '@/api/session'
import { formatWhole } from '@/i18n/format'
import { useText } from '@/i18n/language'
import { queryWords } from '@/i18n/query-words'
import { Amount } from '@/ui/amount'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { classNames } from '@/ui/class-names'
import { QueryNotice } from '@/ui/query-notice'
import { Words } from '@/ui/words'
import { PoolBar } from './pool-bar'
import styles from './points-card.module.scss'
import { type Account, useAccount, useRewardPage } from './queries'

/** What one has to spend and when it expires; below it the budget from which everybody's rewards are paid. */
export function PointsCard({ onLogIn }: { onLogIn: () => void }) {
  const isGuest = useSession((session) => session.passbookNumber === null)
  const account = useAccount()
  const { trouble } = queryWords(useText(), account)
  const page = useRewardPage({ sort: 'footprint' })
  const pool = page.status === 'ready' ? page.value.pool : null
  return (
    <>
      {trouble?.isStale && <QueryNotice {...trouble} />}
      <Card pad='none' className={classNames(styles.card)}>
        {isGuest ? (
          <Invitation onLogIn={onLogIn} />
        ) : (
          <Points points={account.status === 'ready' ? account.value.points : undefined} />
        )}
        {pool && <PoolBar pool={pool} />}
      </Card>
    </>
  )
}

function Invitation({ onLogIn }: { onLogIn: () => void }) {
  const { common, mall } = useText()
  return (
    <View className={classNames(styles.head)}>
      <View className={classNames(styles.invitation)}>
        <Words tone='ink2'>{mall.shop.guest}</Words>
      </View>
      <Button label={common.logIn} size='small' onPress={onLogIn} />
    </View>
  )
}

function Points({ points }: { points: Account['points'] | undefined }) {
  const t = useText()
  const { shop } = t.mall
  const next = points?.nextExpiry
  return (
    <View className={classNames(styles.head)}>
      <View id='available-points'>
        <Words role='small' tone='ink2' block>
          {shop.available}
        </Words>
        <Amount value={points?.available} unit={t.common.points} kind='points' size='l' />
      </View>
      {points && (
        <View className={classNames(styles.expiry)}>
          <Words role='small' tone='ink2' block>
            {next ? shop.expiry(formatWhole(next.points), next.lastDay) : shop.noExpiry}
          </Words>
          <Words role='small' tone='ink3' block>
            {points.held > 0 ? shop.held(formatWhole(points.held)) : next ? shop.afterExpiry : ''}
          </Words>
        </View>
      )}
    </View>
  )
}
