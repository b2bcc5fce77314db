import { Text, View } from '@tarojs/components'
import { a11y } from './a11y'
import { classNames } from './class-names'
import { Icon } from './icon'
import type { IconName } from './icon-names'
import styles from './share-bar.module.scss'

interface ShareBarProps {
  icon?: IconName
  name: string
  /** 0 to 1 of the longest or the whole, as the caller compares. */
  share: number
  value: string
  percent?: string
  kind?: 'grams' | 'points' | 'neutral'
  label: string
  /** For names of several words. */
  wideName?: boolean
}

/** One row of a comparison: name, bar, figure. Drawn with CSS, so that tab pages need no chart. */
export function ShareBar({
  icon,
  name,
  share,
  value,
  percent,
  kind = 'grams',
  label,
  wideName = false,
}: ShareBarProps) {
  const width = `${Math.min(1, Math.max(0, share)) * 100}%`
  return (
    <View className={classNames(styles.row)} {...a11y({ role: 'img', label })}>
      {icon && <Icon name={icon} size='l' />}
      <Text className={classNames(styles.name, wideName && styles.wide, icon && styles.afterIcon)}>{name}</Text>
      <View className={classNames(styles.track)}>
        {share > 0 && <View className={classNames(styles.fill, styles[kind])} style={{ width }} />}
      </View>
      <Text className={classNames(styles.value)}>{value}</Text>
      {percent && <Text className={classNames(styles.percent)}>{percent}</Text>}
    </View>
  )
}
