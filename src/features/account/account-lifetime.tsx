import { View } from '@tarojs/components'
import { formatDate, formatKilograms, formatWhole } from '@/i18n/format'
import { useAccountText } from '@/i18n/account-package'
import { Amount } from '@/ui/amount'
import { Card } from '@/ui/card'
import { classNames } from '@/ui/class-names'
import { Words } from '@/ui/words'
import styles from './account-lifetime.module.scss'
import { AccountTrend } from './account-trend'
import type { Account } from './queries'

/** All grams since the book was opened, verified first and the others beside it, and the last six months. */
export function AccountLifetime({ account }: { account: Account }) {
  const { account: words, common } = useAccountText()
  const { grams, actions } = account.allTime
  const kilograms = (value: number) => ({ value: formatKilograms(value), unit: common.kilograms })
  return (
    <Card>
      <View className={classNames(styles.head)}>
        <View>
          <Words role='small' tone='ink2' block>
            {words.allTime.label}
          </Words>
          <Amount size='l' {...kilograms(grams.verified)} />
        </View>
        <View className={classNames(styles.side)}>
          <Words role='small' tone='ink2' block>
            {words.allTime.since(formatDate(account.since))}
          </Words>
          <Words role='small' tone='ink2' block>
            {words.allTime.never}
          </Words>
          <Words role='small' tone='ink3' block>
            {words.allTime.actions(formatWhole(actions))}
          </Words>
        </View>
      </View>
      <View className={classNames(styles.others)}>
        <View className={classNames(styles.other)}>
          <Words role='small' tone='ink2' className={classNames(styles.label)}>
            {words.allTime.pending}
          </Words>
          <Amount tone='indigo' {...kilograms(grams.pending)} />
        </View>
        <View className={classNames(styles.other)}>
          <Words role='small' tone='ink2' className={classNames(styles.label)}>
            {words.allTime.declared}
          </Words>
          <Amount tone='pencil' {...kilograms(grams.declared)} />
        </View>
      </View>
      <View className={classNames(styles.trend)}>
        <AccountTrend />
      </View>
    </Card>
  )
}
