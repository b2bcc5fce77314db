import { View } from '@tarojs/components'
import { formatMoment, formatWhole } from '@/i18n/format'
import { useLocal } from '@/i18n/language'
import { useStaffText } from '@/i18n/staff-package'
import { Acts } from '@/ui/acts'
import { Button } from '@/ui/button'
import { classNames } from '@/ui/class-names'
import { Words } from '@/ui/words'
import type { RuleGroup } from './flag-groups'
import type { Task } from './flag-task'
import styles from './flagged-card.module.scss'
import { actWords } from './staff-words'

interface FlagGroupProps {
  group: RuleGroup
  /** Nothing can be begun here now. */
  isIdle: boolean
  onTask: (task: Task) => void
}

/** The entries that broke one rule, or that claims were refused too often. */
export function FlagGroup({ group, isIdle, onTask }: FlagGroupProps) {
  const t = useStaffText()
  const local = useLocal()
  const { flag: words, appeal } = t.staff
  const { rule, kind, measuredMost, handling, flags } = group
  const flagIds = flags.map(({ id }) => id)
  return (
    <View className={classNames(styles.group)}>
      <Words role='callout' strong block>
        {words.measured[kind](formatWhole(measuredMost))}
      </Words>
      <Words role='small' tone='ink3' block>
        {words.rule(rule, flags.length)}
      </Words>
      {flags.map(({ id, entry, holds, raisedAt }) => (
        <Words key={id} role='small' tone='ink2' block>
          {(entry
            ? [
                actWords(t, local, entry),
                formatMoment(entry.occurredAt),
                // A declared entry says so once.
                ...new Set([t.common.tier[entry.tier], appeal.standing[entry.state]]),
                ...(holds ? [words.waits] : []),
              ]
            : [words.noEntry, formatMoment(raisedAt)]
          ).join(' · ')}
        </Words>
      ))}
      {handling.state !== 'open' && (
        <Words role='small' strong block>
          {words.handledAs(words.state[handling.state], formatMoment(handling.handledAt), handling.reason)}
        </Words>
      )}
      {handling.state === 'open' && !isIdle && (
        <Acts>
          <Button label={words.dismiss} kind='line' onPress={() => onTask({ kind: 'dismissed', flagIds })} />
          {flags.some(({ entry }) => entry !== null) && (
            <Button label={words.void} kind='danger' onPress={() => onTask({ kind: 'voided', flagIds })} />
          )}
        </Acts>
      )}
    </View>
  )
}
