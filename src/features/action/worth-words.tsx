import { View } from '@tarojs/components'
import { useText } from '@/i18n/language'
import { classNames } from '@/ui/class-names'
import { Words } from '@/ui/words'
import { worthWords } from './behaviour-worth'
import type { Behaviour } from './queries'
import styles from './worth-words.module.scss'

interface WorthWordsProps {
  behaviour: Behaviour
}

/** What one unit is worth: 52 克/公里. */
export function WorthWords({ behaviour }: WorthWordsProps) {
  const { value, unit } = worthWords(useText(), behaviour)
  return (
    <View className={classNames(styles.worth)}>
      <Words strong>{value}</Words>{' '}
      <Words role='small' tone='ink2'>
        {unit}
      </Words>
    </View>
  )
}
