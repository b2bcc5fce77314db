import { Text, View } from '@tarojs/components'
import { a11y, pressable } from './a11y'
import { classNames } from './class-names'
import styles from './evidence-ladder.module.scss'
import { Icon } from './icon'
import type { IconName } from './icon-names'
import { useTheme } from './theme-context'

export interface EvidenceStep<Key extends string> {
  key: Key
  icon: IconName
  name: string
  /** How much this evidence counts for: 100%. */
  weight: string
  /** What the person has to do; shown in easy mode. */
  hint?: string
  /** Not to be had here and now. */
  disabled?: boolean
}

interface EvidenceLadderProps<Key extends string> {
  label: string
  /** From the weakest evidence up. */
  steps: ReadonlyArray<EvidenceStep<Key>>
  value: Key
  onChange: (key: Key) => void
}

/** Better evidence stands higher. Easy mode lists the same choices, the best one first. */
export function EvidenceLadder<Key extends string>({ label, steps, value, onChange }: EvidenceLadderProps<Key>) {
  const { elder } = useTheme()
  const Step = elder ? RadioStep : LadderStep
  const shown = elder ? [...steps].reverse() : steps
  return (
    <View className={classNames(elder ? styles.list : styles.ladder)} {...a11y({ role: 'radiogroup', label })}>
      {shown.map((step, index) => (
        <Step
          key={step.key}
          step={step}
          rung={5 - steps.length + index}
          checked={step.key === value}
          onPress={() => onChange(step.key)}
        />
      ))}
    </View>
  )
}

interface StepProps {
  step: EvidenceStep<string>
  rung: number
  checked: boolean
  onPress: () => void
}

function meaningOf({ step, checked }: StepProps) {
  const label = `${step.name} ${step.weight}`
  return { role: 'radio', label, checked, ...(step.disabled && { disabled: true }) } as const
}

function LadderStep(props: StepProps) {
  const { step, rung, checked, onPress } = props
  return (
    <View className={classNames(styles.step, step.disabled && styles.off)} {...pressable(meaningOf(props), onPress)}>
      <View className={classNames(styles.weight, checked && styles.chosenWeight)}>
        {checked && <Icon name='ui-check' size='s' tone='green' />}
        <Text>{step.weight}</Text>
      </View>
      <View className={classNames(styles.block, styles[`rung${rung}`], checked && styles.chosenBlock)}>
        <Icon name={step.icon} size='m' tone={checked ? 'onGreen' : 'ink2'} />
        <Text className={classNames(styles.name)}>{step.name}</Text>
      </View>
    </View>
  )
}

function RadioStep(props: StepProps) {
  const { step, checked, onPress } = props
  const name = classNames(styles.option, checked && styles.chosenOption, step.disabled && styles.off)
  return (
    <View className={name} {...pressable(meaningOf(props), onPress)}>
      <Icon name={step.icon} tone={checked ? 'green' : 'ink2'} />
      <View className={classNames(styles.words)}>
        <View className={classNames(styles.optionName)}>
          {step.name} <Text className={classNames(checked && styles.chosenWeight)}>{step.weight}</Text>
        </View>
        {step.hint && <View className={classNames(styles.hint)}>{step.hint}</View>}
      </View>
      <View className={classNames(styles.circle, checked && styles.chosenCircle)}>
        {checked && <Icon name='ui-check' size='m' tone='onGreen' />}
      </View>
    </View>
  )
}
