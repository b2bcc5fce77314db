import { View } from '@tarojs/components'
import { useSession } from '@/api/session'
import { useText } from '@/i18n/language'
import { Button } from '@/ui/button'
import { classNames } from '@/ui/class-names'
import styles from './poster-link.module.scss'

/** The way to the poster; who is not logged in has nothing to put on one. */
export function PosterLink({ onOpen }: { onOpen: () => void }) {
  const { share } = useText()
  const isGuest = useSession((session) => session.token === null)
  if (isGuest) return null
  return (
    <View className={classNames(styles.link)}>
      <Button label={share.poster} kind='line' icon='ui-share' onPress={onOpen} />
    </View>
  )
}
