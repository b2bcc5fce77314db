import { View } from '@tarojs/components'
import { pressable } from './a11y'
import { classNames } from './class-names'
import { Icon } from './icon'
import styles from './switch.module.scss'

interface SwitchProps {
  label: string
  checked: boolean
  onChange: (checked: boolean) => void
  disabled?: boolean
}

export function Switch({ label, checked, onChange, disabled }: SwitchProps) {
  const meaning = { role: 'switch', label, checked, ...(disabled && { disabled: true }) } as const
  return (
    <View
      className={classNames(styles.target, disabled && styles.off)}
      {...pressable(meaning, () => onChange(!checked))}
    >
      <View className={classNames(styles.track, checked && styles.checked)}>
        <View className={classNames(styles.knob)}>{checked && <Icon name='ui-check' size='s' tone='green' />}</View>
      </View>
    </View>
  )
}
