import { View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import { classNames } from './class-names'
import './icons.css'
import styles from './passbook.module.scss'
import { useTheme } from './theme-context'

interface PassbookProps {
  title: string
  /** The small line below the title. */
  subtitle?: string
  holder?: string
  number?: string
  /** Receipts and vouchers have a lower cover. */
  low?: boolean
  trailing?: ReactNode
}

/** The book: cover with guilloche and stitch, then its pages. The one lifted object of a screen. */
export function Passbook(props: PropsWithChildren<PassbookProps>) {
  const { elder } = useTheme()
  const { title, subtitle, holder, number, low = false, trailing, children } = props
  return (
    <View className={classNames(styles.book)}>
      <View className={classNames(styles.cover, low && styles.low)}>
        <View className={classNames(styles.guilloche, 'gp-guilloche')} />
        <View className={classNames(styles.words)}>
          <View className={classNames(styles.title)}>{title}</View>
          {subtitle && !elder && <View className={classNames(styles.subtitle)}>{subtitle}</View>}
        </View>
        <View className={classNames(styles.holder)}>
          {holder && <View className={classNames(styles.name)}>{holder}</View>}
          {number && !elder && <View className={classNames(styles.number)}>{number}</View>}
          {trailing}
        </View>
      </View>
      <View className={classNames(styles.stitch)}>
        <View className={classNames(styles.thread)} />
      </View>
      <View className={classNames(styles.fold)} />
      {children}
    </View>
  )
}
