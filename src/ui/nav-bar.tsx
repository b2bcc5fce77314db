import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { a11y, pressable } from './a11y'
import { classNames } from './class-names'
import { Icon } from './icon'
import styles from './nav-bar.module.scss'
import { useTheme } from './theme-context'

interface NavBarProps {
  title: string
  /** A page with a way back has its title in the middle; a tab page has it on the left. */
  back?: { label: string; onPress: () => void }
  trailing?: ReactNode
}

/** The title of a page where the platform draws none: the web. */
export function NavBar({ title, back, trailing }: NavBarProps) {
  const { elder } = useTheme()
  const centred = back !== undefined && !elder
  return (
    <View className={classNames(styles.bar)}>
      <View className={classNames(styles.inner, back && styles.withBack)}>
        {back && (
          <View className={classNames(styles.back)} {...pressable({ role: 'button', label: back.label }, back.onPress)}>
            <Icon name='ui-back' tone='ink' />
          </View>
        )}
        <View
          className={classNames(back ? styles.section : styles.title, centred && styles.centred)}
          {...a11y({ role: 'heading', level: 1 })}
        >
          {title}
        </View>
        {trailing && <View className={classNames(styles.trailing)}>{trailing}</View>}
      </View>
    </View>
  )
}
