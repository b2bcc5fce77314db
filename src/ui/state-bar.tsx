import { Text, View } from '@tarojs/components'
import { a11y } from './a11y'
import { classNames } from './class-names'
import { figure } from './figure'
import styles from './state-bar.module.scss'

const states = ['verified', 'pending', 'declared'] as const

interface StateBarProps {
  verified: number
  pending: number
  declared: number
  names: { verified: string; pending: string; declared: string }
  /** The same facts as one sentence. */
  label: string
  thick?: boolean
}

/** Verified, pending and declared grams side by side, told apart by shape and word as well as colour. */
export function StateBar(props: StateBarProps) {
  const { names, label, thick = false } = props
  const total = props.verified + props.pending + props.declared
  return (
    <View {...a11y({ role: 'img', label })}>
      <View className={classNames(styles.bar, thick && styles.thick)}>
        {states.map(
          (state) =>
            props[state] > 0 && (
              <View
                key={state}
                className={classNames(styles.part, styles[state])}
                style={{ width: `${(props[state] / total) * 100}%` }}
              />
            ),
        )}
      </View>
      <View className={classNames(styles.legend)}>
        {states.map((state) => (
          <View key={state} className={classNames(styles.entry)}>
            <View className={classNames(styles.key, styles[state])} />
            <Text>{names[state]}</Text>
            <Text className={classNames(styles.number, styles[`${state}Number`])}>{figure(props[state])}</Text>
          </View>
        ))}
      </View>
    </View>
  )
}
