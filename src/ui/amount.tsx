import { Text, View } from '@tarojs/components'
import { a11y } from './a11y'
import styles from './amount.module.scss'
import { classNames } from './class-names'
import { figure } from './figure'

interface AmountProps {
  /** A number is grouped by thousands; text, such as 41.49, is shown as it is. Undefined is not known yet. */
  value: number | string | undefined
  unit?: string
  kind?: 'grams' | 'points' | 'plain'
  size?: 's' | 'm' | 'l'
  /** ≈ before what is not booked yet. */
  approximate?: boolean
  /** Plus sign before what was added. */
  signed?: boolean
  tone?: 'pencil' | 'indigo' | 'ink' | 'onCover'
  /** What a screen reader says for the whole amount. */
  label?: string
}

export function Amount(props: AmountProps) {
  const { value, unit, kind = 'grams', size = 's', approximate, signed = false, tone, label } = props
  const text = value === undefined ? '—' : typeof value === 'number' ? figure(value, { signed }) : value
  return (
    <View className={classNames(styles.amount)} {...(label ? a11y({ role: 'img', label }) : {})}>
      <Text className={classNames(styles[size], styles[tone ?? kind])}>
        {approximate && value !== undefined ? `≈ ${text}` : text}
      </Text>
      {unit && <Text className={classNames(styles.unit, size === 's' && styles.unitSmall)}>{unit}</Text>}
    </View>
  )
}
