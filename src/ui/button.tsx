import { Button as TaroButton, Text } from '@tarojs/components'
import { a11y, pressable } from './a11y'
import styles from './button.module.scss'
import { classNames } from './class-names'
import { Icon } from './icon'
import type { IconName } from './icon-names'

interface ButtonProps {
  label: string
  kind?: 'primary' | 'line' | 'quiet' | 'danger'
  /** Small ones go into cards; large is the one main act of a page in easy mode. */
  size?: 'small' | 'normal' | 'large'
  icon?: IconName
  /** Takes the room that is left in a row. */
  grow?: boolean
  /** Being done right now: it cannot be pressed twice. */
  loading?: boolean
  disabled?: boolean
  /** Where the host itself has to see the consent: the kind of its button, and the id by which it knows it again. */
  agrees?: { readonly openType: 'agreePrivacyAuthorization'; readonly id: string } | null
  onPress: () => void
}

const tones = { primary: 'onGreen', line: 'green', quiet: 'ink', danger: 'danger' } as const

export function Button(props: ButtonProps) {
  const {
    label,
    kind = 'primary',
    size = 'normal',
    icon,
    grow,
    loading = false,
    disabled = false,
    agrees,
    onPress,
  } = props
  const idle = loading || disabled
  const name = classNames(styles.button, styles[kind], styles[size], grow && styles.grow, idle && styles.idle)
  const shown = loading ? 'st-pending' : icon
  return (
    <TaroButton
      className={name}
      disabled={idle}
      {...(agrees
        ? { ...agrees, ...a11y({ role: 'button', label }), onAgreePrivacyAuthorization: () => onPress() }
        : pressable({ role: 'button', label, ...(idle && { disabled: true }) }, onPress))}
    >
      {shown && <Icon name={shown} size='m' tone={tones[kind]} />}
      <Text className={classNames(shown && styles.after)}>{label}</Text>
    </TaroButton>
  )
}
