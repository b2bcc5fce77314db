import { View } from '@tarojs/components'
import { useState } from 'react'
import { useWrite } from '@/api/use-write'
import { decideFlags, freezeAccount, thawAccount } from '@/contract/staff-flags'
import { formatMoment } from '@/i18n/format'
import { useStaffText } from '@/i18n/staff-package'
import { Acts } from '@/ui/acts'
import { Button } from '@/ui/button'
import { ChipRow } from '@/ui/chip'
import { classNames } from '@/ui/class-names'
import styles from './flagged-card.module.scss'
import { ReasonField } from './reason-field'

/** What staff are about to do. */
export type Task =
  | { readonly kind: 'dismissed' | 'voided'; readonly flagIds: readonly string[] }
  | { readonly kind: 'freeze' | 'thaw'; readonly flagId: string }

interface FlagTaskProps {
  task: Task
  onCancel: () => void
  onDone: (told: string) => void
}

const DAYS = ['7', '30', '90', '180'] as const

/** Nothing is done without a reason; a freeze has an end as well. */
export function FlagTask({ task, onCancel, onDone }: FlagTaskProps) {
  const t = useStaffText()
  const { flag: words } = t.staff
  const [reason, setReason] = useState('')
  const [days, setDays] = useState<(typeof DAYS)[number]>('7')
  const [wasTried, setTried] = useState(false)
  const decision = useWrite(decideFlags)
  const freezing = useWrite(freezeAccount)
  const thawing = useWrite(thawAccount)
  const writes = [decision, freezing, thawing]
  const isSending = writes.some((write) => write.isSending)
  const failure = writes.map((write) => write.failure).find((failed) => failed !== null)
  const isMissing = reason.trim() === ''

  const perform = async (given: string): Promise<string | null> => {
    switch (task.kind) {
      case 'freeze': {
        const { flagId } = task
        const sent = await freezing.send({ params: { flagId }, body: { days: Number(days), reason: given } })
        return sent.ok ? words.frozen(formatMoment(sent.value.frozenUntil)) : null
      }
      case 'thaw': {
        const sent = await thawing.send({ params: { flagId: task.flagId }, body: { reason: given } })
        return sent.ok ? words.thawed : null
      }
      default: {
        const body = { flagIds: [...task.flagIds], decision: task.kind, reason: given }
        const sent = await decision.send({ body })
        if (!sent.ok) return null
        return task.kind === 'voided' ? words.voided(sent.value.voided) : words.dismissed(sent.value.handled)
      }
    }
  }
  const submit = async () => {
    setTried(true)
    if (isMissing || isSending) return
    const told = await perform(reason.trim())
    if (told !== null) onDone(told)
  }
  return (
    <View className={classNames(styles.group)}>
      {task.kind === 'freeze' && (
        <ChipRow
          label={words.days}
          options={DAYS.map((key) => ({ key, label: words.daysOf(key) }))}
          value={days}
          onChange={setDays}
        />
      )}
      <ReasonField
        words={{ ...words, reason: task.kind === 'dismissed' ? words.reasonKept : words.reasonTold }}
        reason={reason}
        wasTried={wasTried}
        failure={failure ?? null}
        failureId='flag-failure'
        onReason={(typed) => {
          writes.forEach((write) => write.clear())
          setReason(typed)
        }}
      />
      <Acts>
        <Button label={t.common.cancel} kind='quiet' disabled={isSending} onPress={onCancel} />
        <Button
          label={words.confirm[task.kind]}
          kind={task.kind === 'voided' || task.kind === 'freeze' ? 'danger' : 'primary'}
          grow
          loading={isSending}
          onPress={() => void submit()}
        />
      </Acts>
    </View>
  )
}
