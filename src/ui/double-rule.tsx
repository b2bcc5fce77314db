import { View } from '@tarojs/components'
import { classNames } from './class-names'
import styles from './double-rule.module.scss'

interface DoubleRuleProps {
  lying?: boolean
}

/** The red double rule: grams on one side, points on the other, never mixed. */
export function DoubleRule({ lying = false }: DoubleRuleProps) {
  return <View className={classNames(lying ? styles.lying : styles.standing)} />
}
