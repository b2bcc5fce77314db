import { useState } from 'react'
import type { Failure } from '@/api/failure'
import { useWrite } from '@/api/use-write'
import { requestLoginCode } from '@/contract/session'
import { now } from '@/platform/clock'
import { useCodeRequest } from './code-request'
import { readPhone } from './phone'
import { useSecondsUntil } from './use-seconds-until'

export interface CodeUse {
  /** True when the server took the code. */
  readonly take: (proof: { readonly phone: string; readonly code: string }) => Promise<boolean>
  readonly isTaking: boolean
  readonly failure: Failure | null
  readonly clear: () => void
}

/** Two steps: a code to the phone, then the code for what it proves. */
export function usePhoneCode({ take, isTaking, failure, clear }: CodeUse) {
  const request = useCodeRequest()
  const [typedPhone, setTypedPhone] = useState(request.phone ?? '')
  const [code, setCode] = useState('')
  const [problem, setProblem] = useState<'phone' | 'code' | null>(null)
  const asking = useWrite(requestLoginCode)
  const phone = readPhone(typedPhone)

  const askForCode = async () => {
    if (!phone) return setProblem('phone')
    setProblem(null)
    clear()
    const answer = await asking.send({ body: { phone } })
    // A code that was sent a moment ago, perhaps before a reload, still works: wait for it instead of complaining.
    const waitSeconds = answer.ok
      ? answer.value.resendAfterSeconds
      : answer.failure.code === 'code-too-soon'
        ? answer.failure.facts.retryAfterSeconds
        : null
    if (waitSeconds === null) return
    asking.clear()
    setCode('')
    request.codeSent({ phone, resendAtMs: now() + waitSeconds * 1000 })
  }

  const enter = async () => {
    if (!phone) return setProblem('phone')
    if (!/^\d{6}$/.test(code)) return setProblem('code')
    setProblem(null)
    if (await take({ phone, code })) request.codeUsed()
  }

  return {
    phone: {
      typed: typedPhone,
      type: (typed: string) => {
        setTypedPhone(typed)
        setProblem(null)
        asking.clear()
      },
      isWrong: problem === 'phone',
      failure: asking.failure,
    },
    code: {
      typed: code,
      type: (typed: string) => {
        setCode(typed.replace(/\D/g, '').slice(0, 6))
        setProblem(null)
        clear()
      },
      isWrong: problem === 'code',
      failure,
    },
    /** The number that a code went to, while it is the one in the field. */
    sentTo: phone !== null && request.phone === phone ? phone : null,
    resendSeconds: useSecondsUntil(request.resendAtMs),
    isAsking: asking.isSending,
    isEntering: isTaking,
    askForCode: () => void askForCode(),
    enter: () => void enter(),
  }
}

export type PhoneCode = ReturnType<typeof usePhoneCode>
