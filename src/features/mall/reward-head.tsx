import { View } from '@tarojs/components'
import type { Reward } from '@/contract/mall'
import { useLocal, useText } from '@/i18n/language'
import { a11y } from '@/ui/a11y'
import { Amount } from '@/ui/amount'
import { classNames } from '@/ui/class-names'
import { Picture } from '@/ui/picture'
import { Tag } from '@/ui/tag'
import { Words } from '@/ui/words'
import { limitWords, stockWords } from './mall-words'
import { pictureOf } from './picture-of'
import styles from './reward-head.module.scss'

/** Picture, name, points, stock and limit. */
export function RewardHead({ reward }: { reward: Reward }) {
  const t = useText()
  const local = useLocal()
  return (
    <View>
      <View className={classNames(styles.picture)}>
        <Picture name={pictureOf(reward.picture)} size='l' />
      </View>
      <View className={classNames(styles.line)}>
        <View className={classNames(styles.name)} {...a11y({ role: 'heading', level: 2 })}>
          {local(reward.name)}
        </View>
        <Tag label={t.mall.category[reward.category]} />
      </View>
      <View className={classNames(styles.line)}>
        <Amount value={reward.points} unit={t.common.points} kind='points' size='m' />
        <Words role='small' tone='ink2'>
          {`${stockWords(t, reward.stockLeft)} · ${limitWords(t, reward.limit)}`}
        </Words>
      </View>
    </View>
  )
}
