import { useState } from 'react'
import { useWrite } from '@/api/use-write'
import type { OutputOf } from '@/contract/endpoint'
import { undoAccountJoin } from '@/contract/staff'
import type { AccountJoin } from '@/contract/staff-joins'
import { useStaffText } from '@/i18n/staff-package'
import { Acts } from '@/ui/acts'
import { Button } from '@/ui/button'
import { Words } from '@/ui/words'
import { ReasonField } from './reason-field'

interface SplitFormProps {
  join: AccountJoin
  onCancel: () => void
  onDone: (split: OutputOf<typeof undoAccountJoin>) => void
}

/** Both people read the reason, so there is no split without one. */
export function SplitForm({ join, onCancel, onDone }: SplitFormProps) {
  const t = useStaffText()
  const { joins: words } = t.staff
  const [reason, setReason] = useState('')
  const [wasTried, setTried] = useState(false)
  const { send, isSending, failure, clear } = useWrite(undoAccountJoin)
  const isMissing = reason.trim() === ''
  const split = async () => {
    setTried(true)
    if (isMissing || isSending) return
    const sent = await send({ body: { passbookNumber: join.wentIn.passbookNumber, reason: reason.trim() } })
    if (sent.ok) onDone(sent.value)
  }
  return (
    <>
      <Words role='small' tone='ink2' block>
        {words.promise}
      </Words>
      <ReasonField
        words={words}
        reason={reason}
        wasTried={wasTried}
        failure={failure}
        failureId='split-failure'
        onReason={(typed) => {
          clear()
          setReason(typed)
        }}
      />
      <Acts>
        <Button label={t.common.cancel} kind='line' disabled={isSending} onPress={onCancel} />
        <Button label={words.confirm} grow loading={isSending} onPress={() => void split()} />
      </Acts>
    </>
  )
}
