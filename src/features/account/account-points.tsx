import { formatWhole } from '@/i18n/format'
import { useAccountText } from '@/i18n/account-package'
import { Amount } from '@/ui/amount'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { Section } from '@/ui/section'
import { Words } from '@/ui/words'
import { View } from '@tarojs/components'
import { classNames } from '@/ui/class-names'
import styles from './account-points.module.scss'
import { monthName } from './month-words'
import type { Account } from './queries'

interface AccountPointsProps {
  account: Account
}

/** The points that can be spent, those held for a redemption, and the next to expire. */
export function AccountPoints({ account: { points, month } }: AccountPointsProps) {
  const t = useAccountText()
  const words = t.account.points
  const { nextExpiry } = points
  const amount = (value: number) => <Amount kind='points' value={value} unit={t.common.points} />
  return (
    <Section title={words.title}>
      <Card pad='list'>
        <ListRow
          title={words.available}
          trailing={<Amount kind='points' size='m' value={points.available} unit={t.common.points} />}
        />
        <ListRow title={words.earned(monthName(t, month.month))} trailing={amount(month.pointsEarned)} />
        {points.held > 0 && <ListRow title={words.held} trailing={amount(points.held)} />}
        <ListRow
          title={words.expiry}
          note={nextExpiry ? words.expiryOf(formatWhole(nextExpiry.points), nextExpiry.lastDay) : words.noExpiry}
        />
        <View className={classNames(styles.note)}>
          <Words role='small' tone='ink3' block>
            {words.note}
          </Words>
        </View>
      </Card>
    </Section>
  )
}
