import { View } from '@tarojs/components'
import type { Redemption } from '@/contract/redemptions'
import { formatMoment, formatWhole } from '@/i18n/format'
import type { RewardDictionary } from '@/i18n/reward-package'
import { useLocal } from '@/i18n/language'
import { useRewardText } from '@/i18n/reward-package'
import { classNames } from '@/ui/class-names'
import { Picture } from '@/ui/picture'
import { Words } from '@/ui/words'
import { dayOfYearWords } from './mall-words'
import { pictureOf } from './picture-of'
import { minutesLeftOf, type RedemptionView } from './redemption-view'
import styles from './voucher-story.module.scss'

interface VoucherStoryProps {
  redemption: Redemption
  view: RedemptionView
  nowMs: number
}

/** Where there is no code to show: what happened, or what is left to do. */
export function VoucherStory({ redemption, view, nowMs }: VoucherStoryProps) {
  const t = useRewardText()
  const local = useLocal()
  return (
    <View id='voucher-story' className={classNames(styles.story)}>
      <Picture name={pictureOf(redemption.picture)} />
      {view === 'thanks' && (
        <Words role='section' tone='green' block>
          {t.mall.voucher.thanksTitle}
        </Words>
      )}
      <Words block className={classNames(styles.sentence)}>
        {storyOf(t, redemption, view, nowMs, local(redemption.provider))}
      </Words>
    </View>
  )
}

const storyOf = (
  t: RewardDictionary,
  redemption: Redemption,
  view: RedemptionView,
  nowMs: number,
  provider: string,
): string => {
  const { voucher: words } = t.mall
  const points = formatWhole(redemption.points)
  const closed = redemption.closedAt ? formatMoment(redemption.closedAt) : ''
  switch (view) {
    case 'held': {
      const minutesLeft = minutesLeftOf(redemption, nowMs)
      return minutesLeft > 0 ? words.heldLeft(minutesLeft) : words.heldOver
    }
    case 'thanks':
      return words.thanks(points, provider)
    case 'used':
      return words.closed.used(closed)
    case 'cancelled':
      return words.closed.cancelled(closed, points)
    case 'refunded':
      return words.closed.refunded(closed, points)
    case 'lapsed':
      return words.closed.lapsed(points)
    case 'expired':
    case 'issued':
    case 'ready':
      return redemption.voucher ? words.closed.expired(dayOfYearWords(t, redemption.voucher.lastDay)) : ''
  }
}
