import { View } from '@tarojs/components'
import { useState } from 'react'
import { useLogText } from '@/i18n/log-package'
import { Button } from '@/ui/button'
import { classNames } from '@/ui/class-names'
import { Field } from '@/ui/field'
import styles from './steps-card.module.scss'

const STEPS_MAX = 200_000

interface TypedStepsProps {
  isReading: boolean
  onLook: (steps: number) => void
}

/** Where the host counts no steps, the person copies them. */
export function TypedSteps({ isReading, onLook }: TypedStepsProps) {
  const { steps: t } = useLogText()
  const [text, setText] = useState('')
  const [isWrong, setWrong] = useState(false)
  const look = () => {
    const steps = Number(text)
    const isRight = /^\d+$/.test(text) && steps >= 1 && steps <= STEPS_MAX
    setWrong(!isRight)
    if (isRight) onLook(steps)
  }
  return (
    <View className={classNames(styles.part)}>
      <Field
        label={t.typedLabel}
        kind='digits'
        value={text}
        onChange={(typed) => {
          setWrong(false)
          setText(typed.replace(/[\s,]/g, ''))
        }}
        onConfirm={look}
        placeholder={t.typedPlaceholder}
        maxLength={7}
        {...(isWrong ? { error: t.typedInvalid } : {})}
      />
      <View className={classNames(styles.part)}>
        <Button label={t.look} kind='line' loading={isReading} onPress={look} />
      </View>
    </View>
  )
}
