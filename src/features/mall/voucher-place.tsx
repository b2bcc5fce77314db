import { View } from '@tarojs/components'
import type { ExchangePoint } from '@/contract/mall'
import { useLocal } from '@/i18n/language'
import { useRewardText } from '@/i18n/reward-package'
import { classNames } from '@/ui/class-names'
import { Icon } from '@/ui/icon'
import { Notice } from '@/ui/notice'
import { Words } from '@/ui/words'
import { PlaceHours } from './place-line'
import styles from './voucher-place.module.scss'

interface VoucherPlaceProps {
  place: ExchangePoint | null
  nowMs: number
}

/** Below the tear line: where to hand the voucher in. */
export function VoucherPlace({ place, nowMs }: VoucherPlaceProps) {
  const { voucher } = useRewardText().mall
  const local = useLocal()
  return (
    <>
      <View className={classNames(styles.tear)}>
        <View className={classNames(styles.notch, styles.left)} />
        <View className={classNames(styles.notch, styles.right)} />
      </View>
      <View className={classNames(styles.place)}>
        {place ? (
          <>
            <Words strong block>
              {local(place.name)}
            </Words>
            <View className={classNames(styles.address)}>
              <Icon name='ui-pin' size='m' />
              <Words role='small' tone='ink2' className={classNames(styles.words)}>
                {local(place.address)}
              </Words>
            </View>
            <Notice icon='ui-clock'>
              <PlaceHours place={place} nowMs={nowMs} />
            </Notice>
          </>
        ) : (
          <Words role='small' tone='ink2' block>
            {voucher.anywhere}
          </Words>
        )}
      </View>
    </>
  )
}
