import { View } from '@tarojs/components'
import { a11y } from './a11y'
import { classNames } from './class-names'
import './icons.css'
import styles from './round-stamp.module.scss'

interface RoundStampProps {
  /** Short, as on a date stamp: 26.11.20 */
  date: string
  /** The evidence, in a word or two. */
  word: string
  label: string
  /** The verification has arrived just now: the stamp comes down. */
  arriving?: boolean
}

/** The teller's seal. Shown only where something was really verified. */
export function RoundStamp({ date, word, label, arriving = false }: RoundStampProps) {
  return (
    <View className={classNames(styles.stamp, arriving && styles.arriving)} {...a11y({ role: 'img', label })}>
      <View className={classNames(styles.ring, 'gp-stamp-round')} />
      <View className={classNames(styles.date)}>{date}</View>
      <View className={classNames(styles.word)}>{word}</View>
    </View>
  )
}
