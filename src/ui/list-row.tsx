import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { pressable } from './a11y'
import { classNames } from './class-names'
import { Icon } from './icon'
import type { IconName } from './icon-names'
import styles from './list-row.module.scss'

interface ListRowProps {
  title: string
  note?: ReactNode
  /** Quiet words at the end of the row. */
  value?: string
  icon?: IconName
  /** Draws the icon in a tinted square, as behaviours have it. */
  boxed?: boolean
  /** A word beside the title, such as a Tag. */
  tag?: ReactNode
  /** What stands at the end instead of `value`: an Amount, a Switch. */
  trailing?: ReactNode
  onPress?: () => void
}

/** A row of a card. Its words are its name for screen readers. */
export function ListRow(props: ListRowProps) {
  const { title, note, value, icon, boxed = false, tag, trailing, onPress } = props
  const press = onPress ? pressable({ role: 'button' }, onPress) : {}
  return (
    <View className={classNames(styles.row)} {...press}>
      {icon && (
        <View className={classNames(boxed && styles.box)}>
          <Icon name={icon} tone='green' />
        </View>
      )}
      <View className={classNames(styles.main, icon && styles.afterIcon)}>
        <View className={classNames(styles.titleLine)}>
          <Text className={classNames(styles.title)}>{title}</Text>
          {tag && <View className={classNames(styles.tag)}>{tag}</View>}
        </View>
        {note && <View className={classNames(styles.note)}>{note}</View>}
      </View>
      {value && <Text className={classNames(styles.value)}>{value}</Text>}
      {trailing && <View className={classNames(styles.trailing)}>{trailing}</View>}
      {onPress && <Icon name='ui-chevron' size='m' tone='ink3' />}
    </View>
  )
}
