import { View } from '@tarojs/components'
import { a11y } from './a11y'
import { classNames } from './class-names'
import { DoubleRule } from './double-rule'
import styles from './ledger-line.module.scss'
import { useTheme } from './theme-context'

interface LedgerHeadProps {
  date: string
  what: string
  grams: string
  points: string
  seal: string
}

/** Column titles of the book. Easy mode has no columns, and every line says its units itself. */
export function LedgerHead({ date, what, grams, points, seal }: LedgerHeadProps) {
  const { elder } = useTheme()
  if (elder) return null
  return (
    <View className={classNames(styles.head)} {...a11y({ hidden: true })}>
      <View className={classNames(styles.dateCell)}>{date}</View>
      <View className={classNames(styles.whatCell)}>{what}</View>
      <View className={classNames(styles.gramsCell)}>{grams}</View>
      <DoubleRule />
      <View className={classNames(styles.pointsCell)}>{points}</View>
      <View className={classNames(styles.sealCell)}>{seal}</View>
    </View>
  )
}
