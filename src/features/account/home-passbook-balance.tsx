import { View } from '@tarojs/components'
import type { readAccount } from '@/contract/account'
import type { OutputOf } from '@/contract/endpoint'
import { formatChange, formatKilograms, formatWhole, monthNumber } from '@/i18n/format'
import { useText } from '@/i18n/language'
import { Amount } from '@/ui/amount'
import { classNames } from '@/ui/class-names'
import { DoubleRule } from '@/ui/double-rule'
import { StateBar } from '@/ui/state-bar'
import { useTheme } from '@/ui/theme-context'
import { Words } from '@/ui/words'
import styles from './home-passbook-balance.module.scss'

interface BalanceProps {
  account: OutputOf<typeof readAccount>
}

/** Grams of the month on the left, points on the right, the red double rule between them; then how far to trust them. */
export function HomePassbookBalance({ account }: BalanceProps) {
  const { home, common } = useText()
  const { elder } = useTheme()
  const { month, allTime, points } = account
  const { verified, pending, declared } = month.grams
  return (
    <View className={classNames(styles.balance)}>
      <View className={classNames(elder ? styles.stacked : styles.sides)}>
        <View className={classNames(styles.grams)}>
          <Words role='small' tone='ink2' block>
            {home.monthGrams(monthNumber(month.month))}
          </Words>
          <Amount value={verified} unit={common.grams} size='l' />
          {!elder && (
            <Words role='small' tone='ink3' block>
              {home.allTime(formatKilograms(allTime.grams.verified))}
            </Words>
          )}
        </View>
        <DoubleRule lying={elder} />
        <View className={classNames(styles.points)}>
          <Words role='small' tone='ink2' block>
            {home.availablePoints}
          </Words>
          <Amount value={points.available} unit={common.points} kind='points' size='m' />
          {!elder && (
            <Words role='small' tone='ink3' block>
              {home.monthPoints(formatChange(month.pointsEarned))}
            </Words>
          )}
        </View>
      </View>
      <StateBar
        verified={verified}
        pending={pending}
        declared={declared}
        names={{ verified: common.state.verified, pending: common.state.pending, declared: common.state.declared }}
        label={home.states(formatWhole(verified), formatWhole(pending), formatWhole(declared))}
      />
    </View>
  )
}
