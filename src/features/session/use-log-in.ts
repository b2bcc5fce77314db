import { useState } from 'react'
import { forgetOthers } from '@/api/query-cache'
import { useSession } from '@/api/session'
import { useWrite } from '@/api/use-write'
import { logIn, requestLoginCode } from '@/contract/session'
import { now } from '@/platform/clock'
import { useCodeRequest } from './code-request'
import { readPhone } from './phone'
import { useSecondsUntil } from './use-seconds-until'

/** The two steps of logging in: a code to the phone, then the code for a session. */
export function useLogIn(onLoggedIn: () => void) {
  const request = useCodeRequest()
  const [typedPhone, setTypedPhone] = useState(request.phone ?? '')
  const [code, setCode] = useState('')
  const [problem, setProblem] = useState<'phone' | 'code' | null>(null)
  const asking = useWrite(requestLoginCode)
  const entering = useWrite(logIn)
  const phone = readPhone(typedPhone)

  const askForCode = async () => {
    if (!phone) return setProblem('phone')
    setProblem(null)
    entering.clear()
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
    const answer = await entering.send({ body: { phone, code } })
    if (!answer.ok) return
    const { token, profile } = answer.value
    await forgetOthers(profile.passbookNumber)
    useSession.getState().opened({ token, passbookNumber: profile.passbookNumber })
    request.codeUsed()
    onLoggedIn()
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
        entering.clear()
      },
      isWrong: problem === 'code',
      failure: entering.failure,
    },
    /** The number that a code went to, while it is the one in the field. */
    sentTo: phone !== null && request.phone === phone ? phone : null,
    resendSeconds: useSecondsUntil(request.resendAtMs),
    isAsking: asking.isSending,
    isEntering: entering.isSending,
    askForCode: () => void askForCode(),
    enter: () => void enter(),
  }
}
