import { View } from '@tarojs/components'
import { useText } from '@/i18n/language'
import { Button } from '@/ui/button'
import { classNames } from '@/ui/class-names'
import { Notice } from '@/ui/notice'
import type { Account } from './queries'
import { TodaySoFar } from './today-so-far'
import styles from './today.module.scss'

interface TodayProps {
  isGuest: boolean
  account: Account | null
  onLogIn: () => void
}

/** Today so far, or for a guest the way to a passbook. */
export function Today({ isGuest, account, onLogIn }: TodayProps) {
  const t = useText()
  if (!isGuest) return account && <TodaySoFar today={account.today} />
  return (
    <View className={classNames(styles.guest)}>
      <Notice icon='ui-book'>
        {t.action.catalogue.guest}
        <Button label={t.common.logIn} kind='line' size='small' onPress={onLogIn} />
      </Notice>
    </View>
  )
}
