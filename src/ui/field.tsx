import { Input, Text, View } from '@tarojs/components'
import { a11y, inputProps } from './a11y'
import { classNames } from './class-names'
import styles from './field.module.scss'
import { Icon } from './icon'
import type { InputKind } from './meaning'

interface FieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  onConfirm?: () => void
  kind?: InputKind
  unit?: string
  placeholder?: string
  hint?: string
  /** What is wrong, said in full; takes the place of the hint. */
  error?: string
  maxLength?: number
  disabled?: boolean
}

export function Field(props: FieldProps) {
  const {
    label,
    value,
    onChange,
    onConfirm,
    kind = 'text',
    unit,
    placeholder,
    hint,
    error,
    maxLength,
    disabled,
  } = props
  return (
    <View className={classNames(styles.field)}>
      <View className={classNames(styles.label)} {...a11y({ hidden: true })}>
        {label}
      </View>
      <View className={classNames(styles.well, error !== undefined && styles.wrong, disabled && styles.off)}>
        <Input
          className={classNames(styles.input)}
          placeholderClass='gp-placeholder'
          value={value}
          placeholder={placeholder ?? ''}
          maxlength={maxLength ?? 140}
          disabled={disabled ?? false}
          onInput={(event) => onChange(event.detail.value)}
          onConfirm={() => onConfirm?.()}
          {...inputProps({ kind, label: unit ? `${label} ${unit}` : label, invalid: error !== undefined })}
        />
        {unit && (
          <Text className={classNames(styles.unit)} {...a11y({ hidden: true })}>
            {unit}
          </Text>
        )}
      </View>
      {error ? (
        <View className={classNames(styles.error)} {...a11y({ role: 'alert' })}>
          <Icon name='st-error' size='s' tone='danger' />
          <Text className={classNames(styles.errorText)}>{error}</Text>
        </View>
      ) : (
        hint && <View className={classNames(styles.hint)}>{hint}</View>
      )}
    </View>
  )
}
