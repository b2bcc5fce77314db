import { View } from '@tarojs/components'
import { useSession } from '@/api/session'
import { useText } from '@/i18n/language'
import { pressable } from '@/ui/a11y'
import { classNames } from '@/ui/class-names'
import { Icon } from '@/ui/icon'
import { Words } from '@/ui/words'
import styles from './redemptions-link.module.scss'

/** The way to one's vouchers; nobody who is not logged in has any. */
export function RedemptionsLink({ onPress }: { onPress: () => void }) {
  const { shop } = useText().mall
  const isGuest = useSession((session) => session.passbookNumber === null)
  if (isGuest) return null
  return (
    <View
      id='open-redemptions'
      className={classNames(styles.link)}
      {...pressable({ role: 'link', label: shop.redemptions }, onPress)}
    >
      <Icon name='ui-ticket' size='m' tone='green' />
      <Words role='small' tone='green' className={classNames(styles.words)}>
        {shop.redemptions}
      </Words>
    </View>
  )
}
