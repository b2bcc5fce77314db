import { Picker, View } from '@tarojs/components'
import { useStaffText } from '@/i18n/staff-package'
import { opener } from '@/ui/a11y'
import { classNames } from '@/ui/class-names'
import { Icon } from '@/ui/icon'
import { Words } from '@/ui/words'
import styles from './choice-field.module.scss'

interface Option {
  readonly id: string
  readonly label: string
}

interface ChoiceFieldProps {
  label: string
  options: readonly Option[]
  chosenId: string | null
  onChoose: (id: string) => void
}

/** One of many, chosen in the picker of the host. */
export function ChoiceField({ label, options, chosenId, onChoose }: ChoiceFieldProps) {
  const { staff, common } = useStaffText()
  const chosen = options.findIndex(({ id }) => id === chosenId)
  return (
    <Picker
      mode='selector'
      textProps={{ okText: common.done, cancelText: common.cancel }}
      range={options.map((option) => option.label)}
      value={Math.max(0, chosen)}
      onChange={(event) => {
        const option = options[Number(event.detail.value)]
        if (option) onChoose(option.id)
      }}
    >
      <Well label={label} value={options[chosen]?.label ?? staff.form.choose} />
    </Picker>
  )
}

interface TimeFieldProps {
  label: string
  /** HH:MM */
  value: string
  onChange: (time: string) => void
}

export function TimeField({ label, value, onChange }: TimeFieldProps) {
  const { common } = useStaffText()
  return (
    <Picker
      mode='time'
      textProps={{ okText: common.done, cancelText: common.cancel }}
      value={value}
      onChange={(event) => onChange(String(event.detail.value))}
    >
      <Well label={label} value={value} />
    </Picker>
  )
}

function Well({ label, value }: { label: string; value: string }) {
  return (
    <View className={classNames(styles.field)} {...opener({ role: 'button', label: `${label} ${value}` })}>
      <Words role='small' tone='ink2' block>
        {label}
      </Words>
      <View className={classNames(styles.well)}>
        <View className={classNames(styles.value)}>
          <Words oneLine>{value}</Words>
        </View>
        <Icon name='ui-chevron' size='m' tone='ink3' />
      </View>
    </View>
  )
}
