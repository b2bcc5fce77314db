import { View } from '@tarojs/components'
import { formatAmount } from '@/i18n/format'
import { useLogText } from '@/i18n/log-package'
import { ChipRow } from '@/ui/chip'
import { classNames } from '@/ui/class-names'
import { Stepper } from '@/ui/stepper'
import { useTheme } from '@/ui/theme-context'
import { amountEntryOf } from './amount-entry'
import styles from './amount-field.module.scss'
import { FieldProblem } from './field-problem'
import type { Behaviour } from './queries'

interface AmountFieldProps {
  behaviour: Behaviour
  value: string
  problem: string | undefined
  onChange: (text: string) => void
}

const ELDER_CHOICES = 3

/** How much: typed, stepped, or one of the usual amounts. */
export function AmountField({ behaviour, value, problem, onChange }: AmountFieldProps) {
  const t = useLogText()
  const { elder } = useTheme()
  const { step, quick, kind, max } = amountEntryOf(behaviour)
  const { amount, less, more, quick: quickLabel } = t.action.form
  const options = quick.slice(0, elder ? ELDER_CHOICES : quick.length).map((one) => ({
    key: formatAmount(one),
    label: t.action.quantity(formatAmount(one), behaviour.unit),
  }))
  return (
    <View>
      <Stepper
        label={amount}
        value={value}
        onChange={onChange}
        step={step}
        min={0}
        max={max}
        unit={value === '1' ? t.action.perUnit[behaviour.unit] : t.common.unit[behaviour.unit]}
        decreaseLabel={less}
        increaseLabel={more}
        kind={kind}
      />
      <FieldProblem sentence={problem} />
      {options.length > 1 && (
        <View className={classNames(styles.quick)}>
          <ChipRow label={quickLabel} options={options} value={value} onChange={onChange} />
        </View>
      )}
    </View>
  )
}
