import { View } from '@tarojs/components'
import type { Appeal } from '@/contract/appeals'
import { type AppealDictionary, useAppealText } from '@/i18n/appeal-package'
import { formatDate } from '@/i18n/format'
import { useLocal } from '@/i18n/language'
import { now } from '@/platform/clock'
import { a11y } from '@/ui/a11y'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { classNames } from '@/ui/class-names'
import { Icon } from '@/ui/icon'
import { Tag } from '@/ui/tag'
import { Words } from '@/ui/words'
import styles from './appeal-card.module.scss'
import { subjectWords, timeWords, troubleWords } from './appeal-words'

interface AppealCardProps {
  appeal: Appeal
  onOpenAction: (actionId: string) => void
}

const looks = {
  open: { tone: 'ochre', icon: 'st-pending', iconTone: 'ochre' },
  upheld: { tone: 'green', icon: 'ui-check', iconTone: 'green' },
  denied: { tone: 'neutral', icon: 'ui-close', iconTone: 'ink3' },
} as const

/** One appeal: what it is about, where it stands, and the answer with its reason. */
export function AppealCard({ appeal, onOpenAction }: AppealCardProps) {
  const t = useAppealText()
  const local = useLocal()
  const { decision } = appeal
  const look = looks[decision.state]
  const { what, when } = subjectWords(t, local, appeal)
  const counts = actionOf(appeal)
  return (
    <View id={`appeal-${appeal.id}`} className={classNames(styles.card)} {...a11y({ role: 'group', label: what })}>
      <Card>
        <View className={classNames(styles.head)}>
          <Words strong>{what}</Words>
          <View className={classNames(styles.state)}>
            <View className={classNames(styles.mark)}>
              <Icon name={look.icon} size='s' tone={look.iconTone} />
            </View>
            <Tag label={t.appeal.state[decision.state]} tone={look.tone} />
          </View>
        </View>
        <Words role='small' tone='ink2' block>
          {`${when} · ${troubleWords(t, appeal)}`}
        </Words>
        <Words role='small' tone='ink2' block>
          {`${t.appeal.openedOn(formatDate(appeal.openedAt))} · ${timeWords(t, appeal, now())}`}
        </Words>
        <View className={classNames(styles.said)}>
          <Words role='callout' block>
            {t.appeal.yourNote(appeal.note)}
          </Words>
          {appeal.photoId !== null && (
            <Words role='small' tone='ink3' block>
              {t.appeal.withPhoto}
            </Words>
          )}
          <Answer decision={decision} t={t} />
        </View>
        {counts !== null && (
          <Button label={t.appeal.toEntry} kind='quiet' size='small' onPress={() => onOpenAction(counts)} />
        )}
      </Card>
    </View>
  )
}

function Answer({ decision, t }: { decision: Appeal['decision']; t: AppealDictionary }) {
  if (decision.state === 'open') return null
  return (
    <Words role='callout' strong block>
      {t.appeal.reason(decision.reason)}
    </Words>
  )
}

/** The entry that counts because of the answer. */
const actionOf = ({ decision }: Appeal): string | null => (decision.state === 'upheld' ? decision.actionId : null)
