import { View } from '@tarojs/components'
import type { Redemption } from '@/contract/redemptions'
import { groupDigits } from '@/domain/redemption/voucher-digits'
import { formatMoment, formatWhole } from '@/i18n/format'
import { useLocal } from '@/i18n/language'
import { useRewardText } from '@/i18n/reward-package'
import { classNames } from '@/ui/class-names'
import { Passbook } from '@/ui/passbook'
import { useTheme } from '@/ui/theme-context'
import { Words } from '@/ui/words'
import { dayOfYearWords } from './mall-words'
import type { RedemptionView } from './redemption-view'
import { RedemptionTag } from './redemption-tag'
import { VoucherPlace } from './voucher-place'
import { VoucherCodeBox } from './voucher-code-box'
import styles from './voucher-book.module.scss'
import { VoucherStory } from './voucher-story'

interface VoucherBookProps {
  redemption: Redemption
  view: RedemptionView
  nowMs: number
}

/** The voucher: cover, state, then what its state calls for. */
export function VoucherBook({ redemption, view, nowMs }: VoucherBookProps) {
  const t = useRewardText()
  const local = useLocal()
  const { elder } = useTheme()
  const { voucher: words } = t.mall
  const { voucher, points, heldAt, issuedAt } = redemption
  const spent = issuedAt
    ? words.spentAt(formatWhole(points), formatMoment(issuedAt))
    : words.heldAt(formatWhole(points), formatMoment(heldAt))
  const isUsable = view === 'issued' || view === 'ready'
  return (
    <Passbook title={local(redemption.name)} subtitle={spent}>
      <View className={classNames(styles.head)}>
        <RedemptionTag view={view} />
        {isUsable && voucher && (
          <Words role='small' tone='ink2'>
            {words.validUntil(dayOfYearWords(t, voucher.lastDay))}
          </Words>
        )}
      </View>
      {isUsable && voucher ? (
        <VoucherCodeBox qr={voucher.qr} digits={voucher.digits} />
      ) : (
        <VoucherStory redemption={redemption} view={view} nowMs={nowMs} />
      )}
      {isUsable && <VoucherPlace place={redemption.exchangePoint} nowMs={nowMs} />}
      <View className={classNames(styles.foot)}>
        {elder && (
          <Words role='small' tone='ink2' block>
            {spent}
          </Words>
        )}
        {!isUsable && voucher && (
          <Words role='small' tone='ink3' block>
            {words.number(groupDigits(voucher.digits))}
          </Words>
        )}
        <Words role='small' tone='ink3' block>
          {local(redemption.provider)}
        </Words>
      </View>
    </Passbook>
  )
}
