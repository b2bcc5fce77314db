import { Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { classNames } from './class-names'
import styles from './words.module.scss'

export type WordsRole = 'micro' | 'small' | 'callout' | 'body' | 'section' | 'title'
export type WordsTone = 'ink' | 'ink2' | 'ink3' | 'green' | 'ochre' | 'indigo' | 'pencil' | 'danger'

interface WordsProps {
  role?: WordsRole
  tone?: WordsTone
  strong?: boolean
  /** A paragraph of its own instead of words within a line. */
  block?: boolean
  oneLine?: boolean
  className?: string
}

/** Words in the type and colour of their role; the role follows easy mode by itself. */
export function Words(props: PropsWithChildren<WordsProps>) {
  const { role = 'body', tone = 'ink', strong, block, oneLine, className, children } = props
  const name = classNames(styles[role], styles[tone], strong && styles.strong, oneLine && styles.oneLine, className)
  return block || oneLine ? <View className={name}>{children}</View> : <Text className={name}>{children}</Text>
}
