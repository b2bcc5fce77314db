import { useState } from 'react'
import { refresh } from '@/api/query-cache'
import { useWrite } from '@/api/use-write'
import { decideAppeal, listQueue } from '@/contract/staff'
import { useStaffText } from '@/i18n/staff-package'
import { Acts } from '@/ui/acts'
import { Button } from '@/ui/button'
import { Section } from '@/ui/section'
import { ReasonField } from './reason-field'

type Decision = 'upheld' | 'denied'

interface DecisionFormProps {
  appealId: string
  /** What upholding does, in words. */
  upholdLabel: string
  onDecided: (decision: Decision) => void
}

/** Two answers, neither without a reason. */
export function DecisionForm({ appealId, upholdLabel, onDecided }: DecisionFormProps) {
  const t = useStaffText()
  const { appeal: words } = t.staff
  const [reason, setReason] = useState('')
  const [wasTried, setTried] = useState(false)
  const { send, isSending, failure, clear } = useWrite(decideAppeal)
  const isMissing = reason.trim() === ''
  const decide = async (decision: Decision) => {
    setTried(true)
    if (isMissing || isSending) return
    const sent = await send({ params: { appealId }, body: { decision, reason: reason.trim() } })
    if (!sent.ok) return
    onDecided(decision)
    await refresh([listQueue])
  }
  return (
    <Section title={words.decision}>
      <ReasonField
        words={words}
        reason={reason}
        wasTried={wasTried}
        failure={failure}
        failureId='decision-failure'
        onReason={(typed) => {
          clear()
          setReason(typed)
        }}
      />
      <Acts>
        <Button label={words.deny} kind='line' disabled={isSending} onPress={() => void decide('denied')} />
        <Button label={upholdLabel} grow loading={isSending} onPress={() => void decide('upheld')} />
      </Acts>
    </Section>
  )
}
