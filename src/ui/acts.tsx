import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import styles from './button.module.scss'
import { classNames } from './class-names'

/** Buttons side by side, on as many lines as they need. */
export function Acts({ children }: { children: ReactNode }) {
  return <View className={classNames(styles.acts)}>{children}</View>
}
