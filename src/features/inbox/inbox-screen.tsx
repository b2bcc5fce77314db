import { View } from '@tarojs/components'
import { useState } from 'react'
import { useSession } from '@/api/session'
import { useProfileText } from '@/i18n/profile-package'
import { queryWords } from '@/i18n/query-words'
import { Answered } from '@/ui/answered'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { classNames } from '@/ui/class-names'
import { Empty } from '@/ui/empty'
import styles from './inbox-screen.module.scss'
import { MessageRow } from './message-row'
import type { MessageView } from './message-view'
import { useInboxPage } from './queries'
import { useReading } from './use-reading'

type Opens = NonNullable<MessageView['opens']>

interface InboxScreenProps {
  onLogIn: () => void
  onOpen: (opens: Opens) => void
}

/** Messages, newest first. One page lies open at a time, so that the screen stays small. */
export function InboxScreen({ onLogIn, onOpen }: InboxScreenProps) {
  const { inbox, common } = useProfileText()
  const isGuest = useSession((session) => session.passbookNumber === null)
  if (isGuest) {
    const logIn = <Button label={common.logIn} onPress={onLogIn} />
    return <Empty title={inbox.guest} sentence={inbox.guestSentence} action={logIn} />
  }
  return <OwnInbox onOpen={onOpen} />
}

function OwnInbox({ onOpen }: Pick<InboxScreenProps, 'onOpen'>) {
  const t = useProfileText()
  const { inbox } = t
  // The cursor of each page that was turned to; the newest needs none.
  const [cursors, setCursors] = useState<readonly string[]>([])
  const query = useInboxPage(cursors[cursors.length - 1])
  const fresh = useReading(query.status === 'ready' && cursors.length === 0 ? query.value : null)
  return (
    <Answered query={query} words={queryWords(t, query)} rows={6}>
      {({ messages, nextCursor }) =>
        messages.length === 0 ? (
          <Empty title={inbox.empty} sentence={inbox.emptySentence} />
        ) : (
          <>
            <Card pad='list'>
              {messages.map((message) => (
                <MessageRow
                  key={message.id}
                  message={message}
                  isNew={!message.isRead || fresh.has(message.id)}
                  onOpen={onOpen}
                />
              ))}
            </Card>
            <View className={classNames(styles.turn)}>
              {cursors.length > 0 && (
                <Button label={inbox.newer} kind='line' onPress={() => setCursors(cursors.slice(0, -1))} />
              )}
              {nextCursor !== null && (
                <Button label={inbox.older} kind='line' onPress={() => setCursors([...cursors, nextCursor])} />
              )}
            </View>
          </>
        )
      }
    </Answered>
  )
}
