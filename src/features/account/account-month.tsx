import { View } from '@tarojs/components'
import { formatWhole } from '@/i18n/format'
import { useAccountText } from '@/i18n/account-package'
import { pressable } from '@/ui/a11y'
import { Card } from '@/ui/card'
import { classNames } from '@/ui/class-names'
import { Icon } from '@/ui/icon'
import { StateBar } from '@/ui/state-bar'
import { Words } from '@/ui/words'
import styles from './account-month.module.scss'
import { monthName } from './month-words'
import type { Account } from './queries'

interface AccountMonthProps {
  month: Account['month']
  onOpenLedger: () => void
}

/** The grams of the running month by state; nothing while there are none. */
export function AccountMonth({ month: { month, grams }, onOpenLedger }: AccountMonthProps) {
  const t = useAccountText()
  const words = t.account.month
  const name = monthName(t, month)
  const { verified, pending, declared } = grams
  const sum = verified + pending + declared
  const link = words.toLedger(name)
  if (sum === 0) return null
  return (
    <Card>
      <View className={classNames(styles.head)}>
        <Words strong>{words.title(name)}</Words>
        <Words role='small' tone='ink2'>
          {words.verified(`${Math.floor((verified * 100) / sum)}%`)}
        </Words>
      </View>
      <StateBar
        {...grams}
        names={t.common.state}
        label={words.spoken(formatWhole(verified), formatWhole(pending), formatWhole(declared))}
      />
      <View className={classNames(styles.link)} {...pressable({ role: 'link', label: link }, onOpenLedger)}>
        <Words role='callout' tone='green'>
          {link}
        </Words>
        <Icon name='ui-chevron' size='s' tone='green' />
      </View>
    </Card>
  )
}
