import { Button as TaroButton, type ButtonProps as TaroButtonProps, Text } from '@tarojs/components'
import { opener, pressable } from './a11y'
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
  onPress: () => void
}

/** What a button asks of the host, and what comes back. */
type HostAct = Pick<
  TaroButtonProps,
  'id' | 'openType' | 'scope' | 'onGetPhoneNumber' | 'onGetAuthorize' | 'onAgreePrivacyAuthorization' | 'onError'
>

/** The host itself sees the press, such as its question for the phone number, instead of the app alone. */
export interface HostButtonProps extends Omit<ButtonProps, 'onPress'> {
  opens: HostAct
}

const tones = { primary: 'onGreen', line: 'green', quiet: 'ink', danger: 'danger' } as const

export function Button({ onPress, ...look }: ButtonProps) {
  const meaning = { role: 'button', label: look.label } as const
  const isIdle = look.loading === true || look.disabled === true
  return <Drawn {...look} act={pressable({ ...meaning, ...(isIdle && { disabled: true }) }, onPress)} />
}

export function HostButton({ opens, ...look }: HostButtonProps) {
  const meaning = { role: 'button', label: look.label } as const
  const isIdle = look.loading === true || look.disabled === true
  return <Drawn {...look} act={isIdle ? opener({ ...meaning, disabled: true }) : { ...opener(meaning), ...opens }} />
}

interface DrawnProps extends Omit<ButtonProps, 'onPress'> {
  act: object
}

function Drawn({ label, kind = 'primary', size = 'normal', icon, grow, loading, disabled, act }: DrawnProps) {
  const idle = loading === true || disabled === true
  const name = classNames(styles.button, styles[kind], styles[size], grow && styles.grow, idle && styles.idle)
  const shown = loading ? 'st-pending' : icon
  return (
    <TaroButton className={name} disabled={idle} {...act}>
      {shown && <Icon name={shown} size='m' tone={tones[kind]} />}
      <Text className={classNames(shown && styles.after)}>{label}</Text>
    </TaroButton>
  )
}
