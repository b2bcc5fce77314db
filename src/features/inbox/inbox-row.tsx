import { formatWhole } from '@/i18n/format'
import { useText } from '@/i18n/language'
import { Card } from '@/ui/card'
import { ListRow } from '@/ui/list-row'
import { Tag } from '@/ui/tag'
import { useUnread } from './queries'

/** The way to the messages, with how many are unread. A number that is not known is left out, never 0. */
export function InboxRow({ onOpen }: { onOpen: () => void }) {
  const { inbox } = useText()
  const unread = useUnread()
  return (
    <Card pad='list'>
      <ListRow
        icon='ui-bell'
        title={inbox.title}
        note={inbox.note}
        {...(unread !== null && unread > 0 && { tag: <Tag label={inbox.unread(formatWhole(unread))} tone='green' /> })}
        onPress={onOpen}
      />
    </Card>
  )
}
