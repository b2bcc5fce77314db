import { View } from '@tarojs/components'
import { useState } from 'react'
import { formatDate } from '@/i18n/format'
import { useLocal } from '@/i18n/language'
import { queryWords } from '@/i18n/query-words'
import { useStaffText } from '@/i18n/staff-package'
import { Answered } from '@/ui/answered'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { ListRow } from '@/ui/list-row'
import { Notice } from '@/ui/notice'
import { Section } from '@/ui/section'
import { Tag } from '@/ui/tag'
import { Words } from '@/ui/words'
import { DecisionForm } from './decision-form'
import { PrivatePicture } from './private-picture'
import { type QueuedAppeal, useQueue } from './queries'
import { subjectWords, troubleWords } from './staff-words'

interface StaffAppealScreenProps {
  appealId: string
  /** Of the page of the queue on which it stands. */
  cursor: string | undefined
  onToQueue: () => void
}

/** One appeal with everything that is known, and the two answers. */
export function StaffAppealScreen({ appealId, cursor, onToQueue }: StaffAppealScreenProps) {
  const t = useStaffText()
  const query = useQueue(cursor)
  const [decided, setDecided] = useState<'upheld' | 'denied' | 'thawed' | null>(null)
  const { appeal: words } = t.staff
  const toQueue = <Button label={words.toQueue} kind='line' onPress={onToQueue} />
  if (decided !== null) {
    return (
      <>
        <Notice icon='ui-check'>
          <View id='appeal-decided'>{words[decided]}</View>
        </Notice>
        {toQueue}
      </>
    )
  }
  return (
    <Answered query={query} words={queryWords(t, query)} rows={6}>
      {({ appeals }) => {
        const appeal = appeals.find(({ id }) => id === appealId)
        if (!appeal) return <Empty title={words.gone} sentence={words.goneSentence} action={toQueue} />
        const isFreeze = appeal.subject.kind === 'sanction'
        return (
          <>
            <AppealFacts appeal={appeal} />
            <DecisionForm
              appealId={appeal.id}
              upholdLabel={isFreeze ? words.thaw : words.uphold}
              onDecided={(decision) => setDecided(decision === 'upheld' && isFreeze ? 'thawed' : decision)}
            />
          </>
        )
      }}
    </Answered>
  )
}

function AppealFacts({ appeal }: { appeal: QueuedAppeal }) {
  const t = useStaffText()
  const local = useLocal()
  const { subject } = appeal
  const { staff } = t
  const { appeal: words } = staff
  const { what, when } = subjectWords(t, local, appeal)
  const overdue = appeal.isOverdue ? { tag: <Tag label={staff.overdue} tone='ochre' />, icon: 'st-error' as const } : {}
  return (
    <>
      <Section title={words.facts}>
        <Card pad='list'>
          <ListRow title={words.person} value={appeal.pseudonym} />
          <ListRow title={words.what} value={what} />
          <ListRow title={words.when} value={when} />
          {subject.kind !== 'sanction' && <ListRow title={words.evidence} value={t.common.tier[subject.tier]} />}
          <ListRow title={words.trouble} value={troubleWords(t, appeal)} />
          <ListRow title={words.opened} value={formatDate(appeal.openedAt)} />
          <ListRow title={words.dueOn} value={appeal.dueOn} {...overdue} />
        </Card>
      </Section>
      <Section title={words.note}>
        <Card>
          <Words block>{appeal.note}</Words>
        </Card>
      </Section>
      {appeal.photoId !== null && (
        <Section title={words.photo}>
          <PrivatePicture photoId={appeal.photoId} label={staff.photo.picture(what)} />
        </Section>
      )}
    </>
  )
}
