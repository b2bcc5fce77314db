import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { a11y } from './a11y'
import { classNames } from './class-names'
import styles from './skeleton.module.scss'

interface SkeletonProps {
  /** Said below the blocks and to screen readers. */
  label: string
  shape?: 'balance' | 'rows'
  rows?: number
}

// A quick answer shows no grey at all: blocks that flash by are worse than a short blank.
const quickAnswerMs = 300

/** Grey blocks in the place of what is coming. */
export function Skeleton({ label, shape = 'rows', rows = 3 }: SkeletonProps) {
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), quickAnswerMs)
    return () => clearTimeout(timer)
  }, [])

  if (!shown) return <View className={classNames(styles.waiting)} />
  return (
    <View className={classNames(styles.card)} {...a11y({ role: 'status', live: 'polite' })}>
      {shape === 'balance' ? <Balance /> : Array.from({ length: rows }, (_, index) => <Row key={index} />)}
      <View className={classNames(styles.label)}>{label}</View>
    </View>
  )
}

function Balance() {
  return (
    <View className={classNames(styles.balance)}>
      <View className={classNames(styles.grow)}>
        <View className={classNames(styles.block, styles.short)} />
        <View className={classNames(styles.block, styles.tall)} />
      </View>
      <View className={classNames(styles.side)}>
        <View className={classNames(styles.block, styles.short)} />
        <View className={classNames(styles.block, styles.tall)} />
      </View>
    </View>
  )
}

function Row() {
  return (
    <View className={classNames(styles.row)}>
      <View className={classNames(styles.block, styles.square)} />
      <View className={classNames(styles.grow)}>
        <View className={classNames(styles.block, styles.long)} />
        <View className={classNames(styles.block, styles.short)} />
      </View>
    </View>
  )
}
