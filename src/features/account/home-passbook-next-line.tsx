import { Text, View } from '@tarojs/components'
import { useText } from '@/i18n/language'
import { pressable } from '@/ui/a11y'
import { classNames } from '@/ui/class-names'
import { Icon } from '@/ui/icon'
import styles from './home-passbook-next-line.module.scss'

/** The blank line that waits to be written. */
export function HomePassbookNextLine({ onPress }: { onPress: () => void }) {
  const { home } = useText()
  return (
    <View
      className={classNames(styles.line)}
      {...pressable({ role: 'button', label: home.logNextLine }, onPress)}
      id='log-next-line'
    >
      <Icon name='tab-action' tone='green' />
      <Text className={classNames(styles.words)}>{home.logNextLine}</Text>
      <View className={classNames(styles.dots)} />
      <Icon name='ui-chevron' size='m' tone='green' />
    </View>
  )
}
