import { View } from '@tarojs/components'
import { Children, type ReactNode } from 'react'
import { classNames } from './class-names'
import styles from './stack.module.scss'

interface StackProps {
  /** Between one and the next. */
  space?: 'x2' | 'x3' | 'x4'
  children: ReactNode
}

/** One below the other, each as wide as the stack. The oldest phones know no `gap` of a flexible box. */
export function Stack({ space = 'x3', children }: StackProps) {
  return (
    <View>
      {Children.map(Children.toArray(children), (child) => (
        <View className={classNames(styles.item, styles[space])}>{child}</View>
      ))}
    </View>
  )
}
