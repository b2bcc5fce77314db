import { View } from '@tarojs/components'
import type { ExchangePoint, Reward } from '@/contract/mall'
import { useLocal, useText } from '@/i18n/language'
import { Amount } from '@/ui/amount'
import { classNames } from '@/ui/class-names'
import { Picture } from '@/ui/picture'
import { Words } from '@/ui/words'
import styles from './confirm-item.module.scss'
import { pictureOf } from './picture-of'

interface ConfirmItemProps {
  reward: Reward
  points: number
  place: ExchangePoint | undefined
}

/** What is about to be redeemed, where, for how many points. */
export function ConfirmItem({ reward, points, place }: ConfirmItemProps) {
  const t = useText()
  const local = useLocal()
  return (
    <View className={classNames(styles.item)}>
      <Picture name={pictureOf(reward.picture)} size='s' />
      <View className={classNames(styles.words)}>
        <Words strong block>
          {local(reward.name)}
        </Words>
        <Words role='small' tone='ink3' block>
          {place ? local(place.name) : t.mall.category[reward.category]}
        </Words>
      </View>
      <Amount value={points} unit={t.common.points} kind='points' size='m' />
    </View>
  )
}
