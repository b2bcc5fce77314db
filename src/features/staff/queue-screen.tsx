import { View } from '@tarojs/components'
import { useState } from 'react'
import { useLocal } from '@/i18n/language'
import { queryWords } from '@/i18n/query-words'
import { useStaffText } from '@/i18n/staff-package'
import { Answered } from '@/ui/answered'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { classNames } from '@/ui/class-names'
import { Empty } from '@/ui/empty'
import { ListRow } from '@/ui/list-row'
import { Section } from '@/ui/section'
import { Tag } from '@/ui/tag'
import { type QueuedAppeal, useQueue } from './queries'
import styles from './queue-screen.module.scss'
import { subjectWords, troubleWords } from './staff-words'

interface QueueScreenProps {
  /** `cursor` is that of the page on which the appeal stands. */
  onOpen: (appealId: string, cursor: string | undefined) => void
  onOpenPhotos: () => void
  onOpenFlags: () => void
  onOpenCredit: () => void
  onOpenJoins: () => void
  onOpenScreen: () => void
}

/** What staff can do, and the appeals that wait for them, those that are due first. */
export function QueueScreen({
  onOpen,
  onOpenPhotos,
  onOpenFlags,
  onOpenCredit,
  onOpenJoins,
  onOpenScreen,
}: QueueScreenProps) {
  const t = useStaffText()
  const { staff } = t
  // The cursor of each page that was turned to; the first needs none.
  const [cursors, setCursors] = useState<readonly string[]>([])
  const cursor = cursors[cursors.length - 1]
  const query = useQueue(cursor)
  return (
    <>
      <Section title={staff.tools}>
        <Card pad='list'>
          <ListRow icon='ev-photo' title={staff.photos} note={staff.photosNote} onPress={onOpenPhotos} />
          <ListRow icon='ui-shield' title={staff.flags} note={staff.flagsNote} onPress={onOpenFlags} />
          <ListRow icon='ui-plus' title={staff.credit} note={staff.creditNote} onPress={onOpenCredit} />
          <ListRow icon='ui-people' title={staff.joins.title} note={staff.joins.note} onPress={onOpenJoins} />
          <ListRow icon='ev-scan' title={staff.screen.title} note={staff.screen.note} onPress={onOpenScreen} />
        </Card>
      </Section>
      <Section title={staff.queue}>
        <Answered query={query} words={queryWords(t, query)} rows={4}>
          {({ appeals, nextCursor }) =>
            appeals.length === 0 ? (
              <Empty title={staff.queueEmpty} sentence={staff.queueEmptySentence} />
            ) : (
              <>
                <Card pad='list'>
                  {appeals.map((appeal) => (
                    <QueueRow key={appeal.id} appeal={appeal} onPress={() => onOpen(appeal.id, cursor)} />
                  ))}
                </Card>
                <View className={classNames(styles.turn)}>
                  {cursors.length > 0 && (
                    <Button label={staff.previous} kind='line' onPress={() => setCursors(cursors.slice(0, -1))} />
                  )}
                  {nextCursor !== null && (
                    <Button label={staff.next} kind='line' onPress={() => setCursors([...cursors, nextCursor])} />
                  )}
                </View>
              </>
            )
          }
        </Answered>
      </Section>
    </>
  )
}

/** An overdue one has another sign and a word, not only another colour. */
function QueueRow({ appeal, onPress }: { appeal: QueuedAppeal; onPress: () => void }) {
  const t = useStaffText()
  const local = useLocal()
  const { staff } = t
  return (
    <ListRow
      icon={appeal.isOverdue ? 'st-error' : 'ui-clock'}
      title={subjectWords(t, local, appeal).what}
      {...(appeal.isOverdue && { tag: <Tag label={staff.overdue} tone='ochre' /> })}
      note={`${appeal.pseudonym} · ${troubleWords(t, appeal)} · ${staff.due(appeal.dueOn)}`}
      onPress={onPress}
    />
  )
}
