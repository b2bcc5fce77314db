import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classNames } from './class-names'
import styles from './empty.module.scss'
import { Picture } from './picture'

interface EmptyProps {
  title: string
  sentence?: string
  action?: ReactNode
}

/** The open book: nothing here yet, and what to do about it. */
export function Empty({ title, sentence, action }: EmptyProps) {
  return (
    <View className={classNames(styles.empty)}>
      <Picture name='illus-empty' />
      <View className={classNames(styles.title)}>{title}</View>
      {sentence && <View className={classNames(styles.sentence)}>{sentence}</View>}
      {action && <View className={classNames(styles.action)}>{action}</View>}
    </View>
  )
}
