import { useEffect, useRef, useState } from 'react'
import { newKey } from '@/api/client'
import { useOutbox } from '@/api/outbox/outbox'
import { useSession } from '@/api/session'
import { now } from '@/platform/clock'
import { amountEntryOf } from './amount-entry'
import { checkForm, type FormCheck, type FormField, firstProblemField } from './check-form'
import { type Draft, dropDraft, keepDraft, recallDraft, withAttempt, withoutAttempt } from './draft'
import { offeredTiers } from './offered-tier'
import { shownLine } from './outbox/shown-line'
import type { Account, Behaviour, Methodology } from './queries'
import { useReceipts } from './receipt-store'
import { rememberRecent } from './recent-actions'
import { fieldOf, type LogFailure, wasRefused } from './submission'
import { previewAward, usageOn } from './usage'

export interface Trouble {
  readonly failure: LogFailure
  /** No answer came, and the phone is full: nothing but this form holds what was filled in. */
  readonly hasNoRoom: boolean
}

export interface LogForm {
  readonly draft: Draft
  readonly check: FormCheck
  readonly nowMs: number
  /** What stands in the way of the form as it is; gone when the form changes. */
  readonly trouble: Trouble | null
  /** True once sending was tried: from then on empty fields are complained about. */
  readonly wasTried: boolean
  readonly isSending: boolean
  change(part: Partial<Draft>): void
  submit(): void
}

interface Callbacks {
  onBooked(actionId: string): void
  /** It is kept on the phone under this key, and is sent when it can be. */
  onWaiting(entryKey: string): void
  onLogIn(): void
  /** Sending stopped at this field. */
  onProblem(field: FormField): void
}

/** The form of one behaviour: its draft, its checks and its sending. */
export const useLogForm = (
  behaviour: Behaviour,
  methodology: Methodology,
  account: Account | null,
  { onBooked, onWaiting, onLogIn, onProblem }: Callbacks,
): LogForm => {
  const [draft, setDraft] = useState(() => startOf(behaviour))
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [wasTried, setTried] = useState(false)
  const [isSending, setSending] = useState(false)
  // Two taps may come before the button is drawn as disabled.
  const sending = useRef(false)
  const onItsWay = useRef<string | null>(null)
  const hasLeft = useRef(false)
  // An upload answers later than the form was drawn.
  const latest = useRef(draft)
  const nowMs = now()
  const check = checkForm(behaviour, methodology, draft, nowMs)

  useEffect(() => {
    hasLeft.current = false
    return () => {
      hasLeft.current = true
      if (onItsWay.current !== null) useOutbox.getState().formLeft(onItsWay.current)
    }
  }, [])

  const put = (next: Draft) => {
    keepDraft(useSession.getState().passbookNumber, behaviour.id, next)
    latest.current = next
    setDraft(next)
  }

  const send = async () => {
    const attempt = withAttempt(draft, nowMs, newKey(nowMs))
    const { body, amount, day } = checkForm(behaviour, methodology, attempt, nowMs)
    if (!body || amount === null) return
    const { key } = attempt.attempt
    const { passbookNumber } = useSession.getState()
    const usage = usageOn(account, behaviour.id, day)
    const { settings } = methodology
    const award = previewAward({ behaviour, settings, tier: draft.tier, amount, usage })
    // Kept before it is sent: should the app be closed meanwhile, the same form still has the same key.
    put(attempt)
    onItsWay.current = key
    const { isKept, outcome } = useOutbox.getState().submitted({
      key,
      call: { id: 'logAction', body },
      shown: shownLine(behaviour, settings, award),
      wasSent: draft.attempt?.key === key,
    })
    if (isKept) dropDraft(passbookNumber, behaviour.id)
    const result = await outcome
    onItsWay.current = null
    if (result.kind === 'returned' || result.kind === 'no-room') {
      const uploaded = result.photoId === undefined ? {} : { photoId: result.photoId }
      put({ ...(wasRefused(result.failure) ? withoutAttempt(attempt) : attempt), ...uploaded })
      setTrouble({ failure: result.failure, hasNoRoom: result.kind === 'no-room' })
      const field = fieldOf(result.failure)
      if (field) onProblem(field)
      return
    }
    dropDraft(passbookNumber, behaviour.id)
    if (passbookNumber) rememberRecent(passbookNumber, { behaviourId: behaviour.id, amount: body.amount })
    if (hasLeft.current) return
    if (result.kind === 'waiting') return onWaiting(key)
    useReceipts.getState().booked(result.receipt)
    onBooked(result.receipt.action.id)
  }

  const submit = () => {
    if (sending.current) return
    setTried(true)
    if (!useSession.getState().token) return onLogIn()
    const field = firstProblemField(check)
    if (field) return onProblem(field)
    sending.current = true
    setSending(true)
    setTrouble(null)
    void send().finally(() => {
      sending.current = false
      setSending(false)
    })
  }

  const change = (part: Partial<Draft>) => {
    // What is on its way stays as it is: it may come back, and must go under the same key again.
    if (sending.current) return
    setTrouble(null)
    put({ ...latest.current, ...part })
  }

  return { draft, check, nowMs, trouble, wasTried, isSending, change, submit }
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
