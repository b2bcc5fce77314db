import { View } from '@tarojs/components'
import type { Reward } from '@/contract/mall'
import { useLocal, useText } from '@/i18n/language'
import { pressable } from '@/ui/a11y'
import { Amount } from '@/ui/amount'
import { classNames } from '@/ui/class-names'
import { Picture } from '@/ui/picture'
import { Words } from '@/ui/words'
import { gramsWords } from './footprint'
import { dayWords, limitWords, stockWords } from './mall-words'
import { pictureOf } from './picture-of'
import styles from './reward-card.module.scss'

interface RewardCardProps {
  reward: Reward
  onPress: () => void
}

/** One reward of the shop. What is sold out stays, with the day on which there is more. */
export function RewardCard({ reward, onPress }: RewardCardProps) {
  const t = useText()
  const local = useLocal()
  const { mall } = t
  const isGone = reward.stockLeft === 0
  const note = isGone && reward.restockOn ? mall.restock(dayWords(t, reward.restockOn)) : limitWords(t, reward.limit)
  return (
    <View id={`reward-${reward.id}`} className={classNames(styles.card)} {...pressable({ role: 'button' }, onPress)}>
      <View className={classNames(styles.picture)}>
        <Picture name={pictureOf(reward.picture)} />
      </View>
      <View className={classNames(styles.words)}>
        <Words strong block>
          {local(reward.name)}
        </Words>
        <Words role='small' tone={isGone ? 'indigo' : 'ink3'} block>
          {`${mall.category[reward.category]} · ${note}`}
        </Words>
        <View className={classNames(styles.line)}>
          <Amount value={reward.points} unit={t.common.points} kind='points' size='m' />
          <Words role='small' tone={isGone ? 'indigo' : 'ink2'} strong={isGone}>
            {stockWords(t, reward.stockLeft)}
          </Words>
        </View>
        <View className={classNames(styles.line, styles.footprint)}>
          <Words role='small' tone='ink3'>
            {mall.shop.footprint}
          </Words>
          <Words role='small' tone='ink2' strong>
            {mall.about(gramsWords(t, reward.footprintGrams))}
          </Words>
        </View>
      </View>
    </View>
  )
}
