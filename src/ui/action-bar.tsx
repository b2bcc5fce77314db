import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { classNames } from './class-names'
import styles from './action-bar.module.scss'

/** The bar with the one or two buttons of a page; goes into the bottom slot of Page. */
export function ActionBar({ children }: PropsWithChildren) {
  return (
    <View className={classNames(styles.bar)}>
      <View className={classNames(styles.inner)}>{children}</View>
    </View>
  )
}
