import { Picker, View } from '@tarojs/components'
import { useLogText } from '@/i18n/log-package'
import { opener } from '@/ui/a11y'
import { classNames } from '@/ui/class-names'
import { Icon } from '@/ui/icon'
import type { IconName } from '@/ui/icon-names'
import { Words } from '@/ui/words'
import { whenOf, type When } from './draft'
import { FieldProblem } from './field-problem'
import { dayOptions } from './form-words'
import styles from './when-field.module.scss'

interface WhenFieldProps {
  /** Null is now. */
  value: When | null
  nowMs: number
  claimDays: number
  problem: string | undefined
  onChange: (when: When) => void
}

/** Day and time of the act: now, unless somebody says otherwise. */
export function WhenField({ value, nowMs, claimDays, problem, onChange }: WhenFieldProps) {
  const t = useLogText()
  const { day, time, now } = t.action.form
  const words = { okText: t.common.done, cancelText: t.common.cancel }
  const shown = value ?? whenOf(nowMs)
  const days = dayOptions(t, nowMs, claimDays)
  const chosen = days.findIndex((option) => option.day === shown.day)
  // A draft may be older than what can still be logged: its day stays in sight, and the problem says why.
  const dayLabel = days[chosen]?.label ?? shown.day
  return (
    <View>
      <View className={classNames(styles.row)}>
        <Picker
          mode='selector'
          textProps={words}
          className={classNames(styles.picker)}
          range={days.map((option) => option.label)}
          value={Math.max(0, chosen)}
          onChange={(event) => {
            const option = days[Number(event.detail.value)]
            if (option) onChange({ ...shown, day: option.day })
          }}
        >
          <Well label={day} value={dayLabel} icon='ui-calendar' />
        </Picker>
        <Picker
          mode='time'
          textProps={words}
          className={classNames(styles.picker)}
          value={shown.time}
          onChange={(event) => onChange({ ...shown, time: String(event.detail.value) })}
        >
          <Well label={time} value={value === null ? `${now} ${shown.time}` : shown.time} icon='ui-clock' />
        </Picker>
      </View>
      <FieldProblem sentence={problem} />
    </View>
  )
}

interface WellProps {
  label: string
  value: string
  icon: IconName
}

function Well({ label, value, icon }: WellProps) {
  return (
    <View className={classNames(styles.well)} {...opener({ role: 'button', label: `${label} ${value}` })}>
      <Icon name={icon} size='m' tone='ink3' />
      <View className={classNames(styles.value)}>
        <Words oneLine>{value}</Words>
      </View>
    </View>
  )
}
