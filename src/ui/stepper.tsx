import { Input, Text, View } from '@tarojs/components'
import { a11y, inputProps, pressable } from './a11y'
import { classNames } from './class-names'
import styles from './stepper.module.scss'
import { stepped } from './stepped'

interface StepperProps {
  label: string
  /** What the person typed or stepped to, as text: "5." is on its way to "5.5". */
  value: string
  onChange: (value: string) => void
  step: number
  min: number
  max: number
  unit?: string
  decreaseLabel: string
  increaseLabel: string
  kind?: 'decimal' | 'digits'
}

export function Stepper(props: StepperProps) {
  const { label, value, onChange, step, min, max, unit, decreaseLabel, increaseLabel, kind = 'decimal' } = props
  const less = stepped(value, -step, min, max)
  const more = stepped(value, step, min, max)
  return (
    <View className={classNames(styles.stepper)} {...a11y({ role: 'group', label })}>
      <StepButton sign='−' label={decreaseLabel} next={less} value={value} onChange={onChange} />
      <View className={classNames(styles.middle)}>
        <Input
          className={classNames(styles.input)}
          value={value}
          maxlength={8}
          onInput={(event) => onChange(event.detail.value)}
          {...inputProps({ kind, label: unit ? `${label} ${unit}` : label })}
        />
        {unit && (
          <Text className={classNames(styles.unit)} {...a11y({ hidden: true })}>
            {unit}
          </Text>
        )}
      </View>
      <StepButton sign='+' label={increaseLabel} next={more} value={value} onChange={onChange} />
    </View>
  )
}

interface StepButtonProps {
  sign: '−' | '+'
  label: string
  next: string
  value: string
  onChange: (value: string) => void
}

function StepButton({ sign, label, next, value, onChange }: StepButtonProps) {
  const atEnd = next === value
  return (
    <View
      className={classNames(styles.button, atEnd && styles.atEnd)}
      {...pressable({ role: 'button', label, ...(atEnd && { disabled: true }) }, () => onChange(next))}
    >
      {sign}
    </View>
  )
}
