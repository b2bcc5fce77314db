import { View } from '@tarojs/components'
import type { Redemption } from '@/contract/redemptions'
import { formatDate } from '@/i18n/format'
import { useLocal } from '@/i18n/language'
import { useRewardText } from '@/i18n/reward-package'
import type { RewardDictionary } from '@/i18n/reward-package'
import { pressable } from '@/ui/a11y'
import { Amount } from '@/ui/amount'
import { classNames } from '@/ui/class-names'
import { Picture } from '@/ui/picture'
import { Words } from '@/ui/words'
import { dayOfYearWords } from './mall-words'
import { pictureOf } from './picture-of'
import styles from './redemption-row.module.scss'
import { RedemptionTag } from './redemption-tag'
import { minutesLeftOf, type RedemptionView, viewOf } from './redemption-view'

interface RedemptionRowProps {
  redemption: Redemption
  nowMs: number
  onPress: () => void
}

/** One redemption in a list: what, where it stands, until when. */
export function RedemptionRow({ redemption, nowMs, onPress }: RedemptionRowProps) {
  const t = useRewardText()
  const local = useLocal()
  const view = viewOf(redemption, nowMs)
  return (
    <View
      id={`redemption-${redemption.id}`}
      className={classNames(styles.row)}
      {...pressable({ role: 'button' }, onPress)}
    >
      <Picture name={pictureOf(redemption.picture)} size='s' />
      <View className={classNames(styles.words)}>
        <Words strong block>
          {local(redemption.name)}
        </Words>
        <View className={classNames(styles.state)}>
          <View className={classNames(styles.tag)}>
            <RedemptionTag view={view} />
          </View>
          <Words role='small' tone='ink3'>
            {noteOf(t, redemption, view, nowMs)}
          </Words>
        </View>
      </View>
      <Amount value={redemption.points} unit={t.common.points} kind='points' />
    </View>
  )
}

const noteOf = (t: RewardDictionary, redemption: Redemption, view: RedemptionView, nowMs: number): string => {
  const { redemptions: words } = t.mall
  const { voucher, heldAt } = redemption
  if (view === 'held') {
    const minutesLeft = minutesLeftOf(redemption, nowMs)
    return minutesLeft > 0 ? words.held(minutesLeft) : words.heldOver
  }
  if (voucher && (view === 'issued' || view === 'ready')) return words.until(dayOfYearWords(t, voucher.lastDay))
  return words.redeemedOn(dayOfYearWords(t, formatDate(heldAt)))
}
