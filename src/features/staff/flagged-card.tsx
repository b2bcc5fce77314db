import { View } from '@tarojs/components'
import { useState } from 'react'
import type { FlaggedCitizen } from '@/contract/staff-flags'
import { formatMoment } from '@/i18n/format'
import { useStaffText } from '@/i18n/staff-package'
import { a11y } from '@/ui/a11y'
import { Acts } from '@/ui/acts'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { classNames } from '@/ui/class-names'
import { Tag } from '@/ui/tag'
import { Words } from '@/ui/words'
import { FlagGroup } from './flag-group'
import { FlagTask, type Task } from './flag-task'
import { groupByRule } from './flag-groups'
import styles from './flagged-card.module.scss'

interface FlaggedCardProps {
  citizen: FlaggedCitizen
  onDone: (told: string) => void
}

/** One citizen: what broke which rule, and what can be done about it. */
export function FlaggedCard({ citizen, onDone }: FlaggedCardProps) {
  const t = useStaffText()
  const { flag: words } = t.staff
  const [task, setTask] = useState<Task | null>(null)
  const { pseudonym, flags, frozenUntil, isOwn, mayBeFrozen } = citizen
  const flagId = flags[0]?.id
  const isFrozen = frozenUntil !== null
  const done = (told: string) => {
    setTask(null)
    onDone(told)
  }
  return (
    <View className={classNames(styles.card)} {...a11y({ role: 'group', label: pseudonym })}>
      <Card>
        <View className={classNames(styles.head)}>
          <Words strong>{pseudonym}</Words>
          {frozenUntil !== null && <Tag label={words.frozenUntil(formatMoment(frozenUntil))} tone='ochre' />}
        </View>
        {isOwn && (
          <Words role='small' tone='ink2' block>
            {words.own}
          </Words>
        )}
        {groupByRule(flags).map((group) => (
          <FlagGroup key={group.key} group={group} isIdle={isOwn || task !== null} onTask={setTask} />
        ))}
        {task !== null && <FlagTask task={task} onCancel={() => setTask(null)} onDone={done} />}
        {task === null && !isOwn && flagId !== undefined && (
          <Acts>
            {isFrozen && <Button label={words.thaw} kind='line' onPress={() => setTask({ kind: 'thaw', flagId })} />}
            {!isFrozen && mayBeFrozen && (
              <Button label={words.freeze} kind='line' onPress={() => setTask({ kind: 'freeze', flagId })} />
            )}
            {!isFrozen && !mayBeFrozen && (
              <Words role='small' tone='ink3' block>
                {words.voidFirst}
              </Words>
            )}
          </Acts>
        )}
      </Card>
    </View>
  )
}
