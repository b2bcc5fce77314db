import { Text, Textarea, View } from '@tarojs/components'
import { a11y, textAreaProps } from './a11y'
import { classNames } from './class-names'
import { Icon } from './icon'
import styles from './text-area.module.scss'

interface TextAreaProps {
  label: string
  value: string
  onChange: (value: string) => void
  maxLength: number
  placeholder?: string
  /** What is wrong, said in full. */
  error?: string
}

/** A few sentences, with how many characters were typed of how many there may be. */
export function TextArea({ label, value, onChange, maxLength, placeholder = '', error }: TextAreaProps) {
  return (
    <View>
      <View className={classNames(styles.label)} {...a11y({ hidden: true })}>
        {label}
      </View>
      <View className={classNames(styles.well, error !== undefined && styles.wrong)}>
        <Textarea
          className={classNames(styles.input)}
          placeholderClass='gp-placeholder'
          value={value}
          placeholder={placeholder}
          maxlength={maxLength}
          onInput={(event) => onChange(event.detail.value)}
          {...textAreaProps({ label, invalid: error !== undefined })}
        />
      </View>
      <View className={classNames(styles.below)}>
        {error !== undefined && (
          <View className={classNames(styles.error)} {...a11y({ role: 'alert' })}>
            <Icon name='st-error' size='s' tone='danger' />
            <Text className={classNames(styles.errorText)}>{error}</Text>
          </View>
        )}
        <Text className={classNames(styles.count)}>{`${value.length}/${maxLength}`}</Text>
      </View>
    </View>
  )
}
