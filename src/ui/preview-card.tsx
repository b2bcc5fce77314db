import { Text, View } from '@tarojs/components'
import { a11y } from './a11y'
import { Amount } from './amount'
import { classNames } from './class-names'
import { DoubleRule } from './double-rule'
import { Icon } from './icon'
import styles from './preview-card.module.scss'
import { useTheme } from './theme-context'

interface PreviewCardProps {
  /** That this is pencil: 预览，还没入账. */
  note: string
  /** What else matters now, such as what a cap still allows. */
  aside?: string
  grams: number | undefined
  points: number | undefined
  gramsUnit: string
  pointsUnit: string
  /** The working: 5.0 公里 × 52 克/公里. */
  formula?: string
}

/** Pencil before ink: what a line would be worth. */
export function PreviewCard({ note, aside, grams, points, gramsUnit, pointsUnit, formula }: PreviewCardProps) {
  const { elder } = useTheme()
  return (
    <View className={classNames(styles.card)} {...a11y({ role: 'status', live: 'polite' })}>
      <View className={classNames(styles.head)}>
        <View className={classNames(styles.note)}>
          <Icon name='ev-self' size='s' />
          <Text className={classNames(styles.noteText)}>{note}</Text>
        </View>
        {aside && <Text className={classNames(styles.aside)}>{aside}</Text>}
      </View>
      <View className={classNames(styles.figures, elder && styles.apart)}>
        <View className={classNames(styles.grams)}>
          <Amount value={grams} unit={gramsUnit} size='m' approximate />
        </View>
        {!elder && <DoubleRule />}
        <View className={classNames(styles.points)}>
          <Amount value={points} unit={pointsUnit} kind='points' size='m' />
        </View>
      </View>
      {formula && <View className={classNames(styles.aside)}>{formula}</View>}
    </View>
  )
}
