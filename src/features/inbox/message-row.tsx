import { View } from '@tarojs/components'
import type { InboxMessage } from '@/contract/inbox'
import { formatMoment } from '@/i18n/format'
import { useLocal } from '@/i18n/language'
import { useProfileText } from '@/i18n/profile-package'
import { a11y, pressable } from '@/ui/a11y'
import { classNames } from '@/ui/class-names'
import { Icon } from '@/ui/icon'
import { Tag } from '@/ui/tag'
import { Words } from '@/ui/words'
import styles from './message-row.module.scss'
import { type MessageView, messageView } from './message-view'
import { useCity } from './queries'

interface MessageRowProps {
  message: InboxMessage
  isNew: boolean
  onOpen: (opens: NonNullable<MessageView['opens']>) => void
}

/** One message, read as one sentence; a tap leads to what it is about. */
export function MessageRow({ message, isNew, onOpen }: MessageRowProps) {
  const t = useProfileText()
  const local = useLocal()
  const city = useCity()
  const charityOf = (charityId: string): string | null => {
    const charity = city.status === 'ready' && city.value.charities.find(({ id }) => id === charityId)
    return charity ? local(charity.name) : null
  }
  const { icon, title, sentence, opens } = messageView(t, { local, charityOf }, message)
  const time = formatMoment(message.leftAt)
  // In the order in which it is seen, so that who speaks to the phone finds it by what stands there.
  const label = t.inbox.spoken(title, ...(isNew ? [t.inbox.unreadMark] : []), sentence, time)
  const meaning = opens ? pressable({ role: 'button', label }, () => onOpen(opens)) : a11y({ role: 'group', label })
  return (
    <View className={classNames(styles.row)} {...meaning}>
      <Icon name={icon} tone={isNew ? 'green' : 'ink3'} />
      <View className={classNames(styles.words)}>
        <View className={classNames(styles.head)}>
          <Words strong={isNew} className={classNames(styles.title)}>
            {title}
          </Words>
          {isNew && <Tag label={t.inbox.unreadMark} tone='green' />}
        </View>
        <Words role='callout' tone='ink2' block className={classNames(styles.sentence)}>
          {sentence}
        </Words>
        <Words role='small' tone='ink3' block>
          {time}
        </Words>
      </View>
      {opens && (
        <View className={classNames(styles.chevron)}>
          <Icon name='ui-chevron' size='m' tone='ink3' />
        </View>
      )}
    </View>
  )
}
