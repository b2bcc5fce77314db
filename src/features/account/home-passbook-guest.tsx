import { View } from '@tarojs/components'
import { useText } from '@/i18n/language'
import { Button } from '@/ui/button'
import { classNames } from '@/ui/class-names'
import { Passbook } from '@/ui/passbook'
import { Words } from '@/ui/words'
import styles from './home-passbook-guest.module.scss'

interface GuestProps {
  onLogIn: () => void
  onLook: () => void
}

/** The book of nobody yet: what it is, and how to open one. */
export function HomePassbookGuest({ onLogIn, onLook }: GuestProps) {
  const { home, common } = useText()
  return (
    <Passbook title={common.bookName} subtitle={home.englishName}>
      <View className={classNames(styles.page)}>
        <Words role='title' block>
          {home.guestTitle}
        </Words>
        <Words tone='ink2' block className={classNames(styles.sentence)}>
          {home.guestSentence}
        </Words>
        <View className={classNames(styles.button)}>
          <Button label={home.guestLogIn} onPress={onLogIn} />
        </View>
        <View className={classNames(styles.button)}>
          <Button label={home.guestLook} kind='line' onPress={onLook} />
        </View>
      </View>
    </Passbook>
  )
}
