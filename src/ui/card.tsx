import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import styles from './card.module.scss'
import { classNames } from './class-names'

interface CardProps {
  /** `inset` pads all sides; `list` leaves the rows to their own lines. */
  pad?: 'inset' | 'list' | 'none'
  className?: string
}

/** Flat paper with a hairline. */
export function Card({ pad = 'inset', className, children }: PropsWithChildren<CardProps>) {
  return <View className={classNames(styles.card, styles[pad], className)}>{children}</View>
}
