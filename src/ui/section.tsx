import { Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { a11y, pressable } from './a11y'
import { classNames } from './class-names'
import { Icon } from './icon'
import styles from './section.module.scss'
import { useTheme } from './theme-context'

interface SectionProps {
  title: string
  note?: string
  link?: { label: string; onPress: () => void }
}

/** A titled part of a page: Song title, rule, and perhaps the way to more. */
export function Section({ title, note, link, children }: PropsWithChildren<SectionProps>) {
  const { elder } = useTheme()
  return (
    <View className={classNames(styles.section)}>
      <View className={classNames(styles.head)}>
        <View className={classNames(styles.title)} {...a11y({ role: 'heading', level: 2 })}>
          {title}
        </View>
        {note && <Text className={classNames(styles.note)}>{note}</Text>}
        <View className={classNames(styles.rule, elder && styles.invisible)} />
        {link && (
          <View className={classNames(styles.link)} {...pressable({ role: 'link', label: link.label }, link.onPress)}>
            <Text>{link.label}</Text>
            <Icon name='ui-chevron' size='s' tone='green' />
          </View>
        )}
      </View>
      {children}
    </View>
  )
}
