import { View } from '@tarojs/components'
import { a11y } from './a11y'
import { classNames } from './class-names'
import type { IconName } from './icon-names'
import './icons.css'
import styles from './icon.module.scss'

export type IconTone = 'ink' | 'ink2' | 'ink3' | 'green' | 'onGreen' | 'ochre' | 'indigo' | 'pencil' | 'danger'

interface IconProps {
  name: IconName
  /** 14, 16, 20, 24 and 32 px; a quarter larger in easy mode. */
  size?: 'xs' | 's' | 'm' | 'l' | 'xl'
  tone?: IconTone
  /** What the picture says. Without it the icon is decoration and screen readers skip it. */
  label?: string
}

export function Icon({ name, size = 'l', tone = 'ink2', label }: IconProps) {
  const meaning = label === undefined ? a11y({ hidden: true }) : a11y({ role: 'img', label })
  return (
    <View className={classNames(styles.icon, styles[size], styles[tone], 'gp-icon', `gp-icon-${name}`)} {...meaning} />
  )
}
