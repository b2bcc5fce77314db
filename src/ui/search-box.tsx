import { Input, View } from '@tarojs/components'
import { a11y, inputProps, pressable } from './a11y'
import { classNames } from './class-names'
import { Icon } from './icon'
import styles from './search-box.module.scss'

interface SearchBoxProps {
  label: string
  placeholder: string
  clearLabel: string
  value: string
  onChange: (value: string) => void
}

export function SearchBox({ label, placeholder, clearLabel, value, onChange }: SearchBoxProps) {
  return (
    <View className={classNames(styles.box)} {...a11y({ role: 'search', label })}>
      <Icon name='ui-search' size='m' tone='ink3' />
      <Input
        className={classNames(styles.input)}
        placeholderClass='gp-placeholder'
        value={value}
        placeholder={placeholder}
        maxlength={40}
        onInput={(event) => onChange(event.detail.value)}
        {...inputProps({ kind: 'text', label, enter: 'search' })}
      />
      {value !== '' && (
        <View
          className={classNames(styles.clear)}
          {...pressable({ role: 'button', label: clearLabel }, () => onChange(''))}
        >
          <Icon name='ui-close' size='m' tone='ink2' />
        </View>
      )}
    </View>
  )
}
