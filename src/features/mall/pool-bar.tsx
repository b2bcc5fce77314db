import { View } from '@tarojs/components'
import { formatDate, formatTime, formatWhole, monthNumber } from '@/i18n/format'
import { useText } from '@/i18n/language'
import { a11y } from '@/ui/a11y'
import { classNames } from '@/ui/class-names'
import { Words } from '@/ui/words'
import { dayWords } from './mall-words'
import styles from './pool-bar.module.scss'
import type { RewardPool } from './queries'

/** The reward budget of the month, in the open. */
export function PoolBar({ pool }: { pool: RewardPool }) {
  const t = useText()
  const { shop } = t.mall
  const name = shop.pool(monthNumber(pool.month))
  const left = shop.poolLeft(formatWhole(pool.leftPoints), formatWhole(pool.totalPoints))
  const width = `${(pool.leftPoints / Math.max(1, pool.totalPoints)) * 100}%`
  return (
    <View className={classNames(styles.pool)}>
      <View className={classNames(styles.line)}>
        <Words role='small'>{name}</Words>
        <Words role='small' strong>
          {left}
        </Words>
      </View>
      <View className={classNames(styles.track)} {...a11y({ role: 'img', label: `${name} ${left}` })}>
        <View className={classNames(styles.left)} style={{ width }} />
      </View>
      <View className={classNames(styles.line)}>
        <Words role='micro' tone='ink2'>
          {shop.sponsors(pool.sponsors)}
        </Words>
        <Words role='micro' tone='ink2'>
          {shop.poolRestock(dayWords(t, formatDate(pool.restockAt)), formatTime(pool.restockAt))}
        </Words>
      </View>
    </View>
  )
}
