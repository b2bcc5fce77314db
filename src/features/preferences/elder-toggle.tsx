import { View } from '@tarojs/components'
import { useText } from '@/i18n/language'
import { pressable } from '@/ui/a11y'
import { classNames } from '@/ui/class-names'
import styles from './elder-toggle.module.scss'
import { usePreferences } from './store'

/** Easy mode and back, one tap each way. */
export function ElderToggle() {
  const { home } = useText()
  const { elder, elderSwitched } = usePreferences()
  const label = elder ? home.normalMode : home.easyMode
  return (
    <View
      className={classNames(styles.toggle)}
      {...pressable({ role: 'button', label }, () => elderSwitched(!elder))}
      id='elder-toggle'
    >
      <View className={classNames(styles.pill)}>{label}</View>
    </View>
  )
}
