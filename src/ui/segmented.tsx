import { View } from '@tarojs/components'
import { a11y, pressable } from './a11y'
import { classNames } from './class-names'
import styles from './segmented.module.scss'

interface SegmentedProps<Key extends string> {
  label: string
  options: ReadonlyArray<{ key: Key; label: string }>
  value: Key
  onChange: (key: Key) => void
}

export function Segmented<Key extends string>({ label, options, value, onChange }: SegmentedProps<Key>) {
  return (
    <View className={classNames(styles.track)} {...a11y({ role: 'radiogroup', label })}>
      {options.map((option) => {
        const checked = option.key === value
        return (
          <View
            key={option.key}
            className={classNames(styles.option, checked && styles.checked)}
            {...pressable({ role: 'radio', label: option.label, checked }, () => onChange(option.key))}
          >
            {option.label}
          </View>
        )
      })}
    </View>
  )
}
