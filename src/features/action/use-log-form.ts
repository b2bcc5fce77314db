import { useRef, useState } from 'react'
import { call, newKey } from '@/api/client'
import { refresh } from '@/api/query-cache'
import { useSession } from '@/api/session'
import { readAccount, readPassbook, readShares, readTrend } from '@/contract/account'
import { logAction } from '@/contract/actions'
import { readBoard } from '@/contract/boards'
import { readCity } from '@/contract/city'
import { now } from '@/platform/clock'
import { amountEntryOf } from './amount-entry'
import { checkForm, type FormCheck, type FormField, firstProblemField } from './check-form'
import { type Draft, dropDraft, keepDraft, recallDraft, withAttempt, withoutAttempt } from './draft'
import { offeredTiers } from './offered-tier'
import type { Behaviour, Methodology } from './queries'
import { useReceipts } from './receipt-store'
import { rememberRecent } from './recent-actions'
import { fieldOf, type LogFailure, wasRefused } from './submission'

/** What a booking changes on other screens. */
const CHANGED = [readAccount, readTrend, readShares, readPassbook, readBoard, readCity]

export interface LogForm {
  readonly draft: Draft
  readonly check: FormCheck
  readonly nowMs: number
  /** What the server said to the form as it stands; gone when the form changes. */
  readonly failure: LogFailure | null
  /** True once sending was tried: from then on empty fields are complained about. */
  readonly wasTried: boolean
  readonly isSending: boolean
  change(part: Partial<Draft>): void
  submit(): void
}

interface Callbacks {
  onBooked(actionId: string): void
  onLogIn(): void
  /** Sending stopped at this field. */
  onProblem(field: FormField): void
}

/** The form of one behaviour: its draft, its checks and its sending. */
export const useLogForm = (
  behaviour: Behaviour,
  methodology: Methodology,
  { onBooked, onLogIn, onProblem }: Callbacks,
): LogForm => {
  const [draft, setDraft] = useState(() => startOf(behaviour))
  const [failure, setFailure] = useState<LogFailure | null>(null)
  const [wasTried, setTried] = useState(false)
  const [isSending, setSending] = useState(false)
  // Two taps may come before the button is drawn as disabled.
  const sending = useRef(false)
  // An upload answers later than the form was drawn.
  const latest = useRef(draft)
  const nowMs = now()
  const check = checkForm(behaviour, methodology, draft, nowMs)

  const put = (next: Draft) => {
    keepDraft(useSession.getState().passbookNumber, behaviour.id, next)
    latest.current = next
    setDraft(next)
  }

  const send = async () => {
    const attempt = withAttempt(draft, nowMs, newKey(nowMs))
    const { body } = checkForm(behaviour, methodology, attempt, nowMs)
    if (!body) return
    // Kept before it is sent: should the app be closed meanwhile, the same form still has the same key.
    put(attempt)
    const result = await call(logAction, { body }, attempt.attempt.key)
    if (!result.ok) {
      if (wasRefused(result.failure)) put(withoutAttempt(attempt))
      setFailure(result.failure)
      const field = fieldOf(result.failure)
      if (field) onProblem(field)
      return
    }
    const { passbookNumber } = useSession.getState()
    dropDraft(passbookNumber, behaviour.id)
    if (passbookNumber) rememberRecent(passbookNumber, { behaviourId: behaviour.id, amount: body.amount })
    useReceipts.getState().booked(result.value)
    void refresh(CHANGED)
    onBooked(result.value.action.id)
  }

  const submit = () => {
    if (sending.current) return
    setTried(true)
    if (!useSession.getState().token) return onLogIn()
    const field = firstProblemField(check)
    if (field) return onProblem(field)
    sending.current = true
    setSending(true)
    setFailure(null)
    void send().finally(() => {
      sending.current = false
      setSending(false)
    })
  }

  const change = (part: Partial<Draft>) => {
    setFailure(null)
    put({ ...latest.current, ...part })
  }

  return { draft, check, nowMs, failure, wasTried, isSending, change, submit }
}

const startOf = (behaviour: Behaviour): Draft => {
  const offered = offeredTiers(behaviour)
  const kept = recallDraft(useSession.getState().passbookNumber, behaviour.id) ?? {
    amountText: amountEntryOf(behaviour).start,
    when: null,
    tier: 'self' as const,
    ticketText: '',
    attempt: null,
  }
  return offered.includes(kept.tier) ? kept : { ...kept, tier: offered[0] ?? 'self' }
}
