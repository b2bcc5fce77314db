import { ScrollView, View } from '@tarojs/components'
import { a11y, pressable } from './a11y'
import styles from './chip.module.scss'
import { classNames } from './class-names'

interface ChipRowProps<Key extends string> {
  label: string
  options: ReadonlyArray<{ key: Key; label: string }>
  value: Key
  onChange: (key: Key) => void
}

/** One of a few filters; the row scrolls sideways when there are many. */
export function ChipRow<Key extends string>({ label, options, value, onChange }: ChipRowProps<Key>) {
  return (
    <ScrollView scrollX enhanced showScrollbar={false} className={classNames(styles.scroll)}>
      <View className={classNames(styles.row)} {...a11y({ role: 'radiogroup', label })}>
        {options.map((option) => (
          <Chip
            key={option.key}
            label={option.label}
            selected={option.key === value}
            onPress={() => onChange(option.key)}
          />
        ))}
      </View>
    </ScrollView>
  )
}

interface ChipProps {
  label: string
  selected: boolean
  onPress: () => void
}

export function Chip({ label, selected, onPress }: ChipProps) {
  return (
    <View
      className={classNames(styles.chip, selected && styles.selected)}
      {...pressable({ role: 'radio', label, checked: selected }, onPress)}
    >
      {label}
    </View>
  )
}
