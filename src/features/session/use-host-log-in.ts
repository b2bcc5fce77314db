import { useState } from 'react'
import { useWrite } from '@/api/use-write'
import { logInWithHost } from '@/contract/session'
import type { HostLogin } from '@/platform/login'
import { hostMemory } from './host-memory'
import { openFor } from './opened-session'

/** A code may be used up although its answer never came: then one more is tried. */
const TRIES = 2

/** Logging in as whom the host knows. */
export function useHostLogIn({ host, askCode }: HostLogin) {
  const entering = useWrite(logInWithHost)
  const [isAsking, setAsking] = useState(false)
  const [isWithheld, setWithheld] = useState(false)

  const enter = async (): Promise<boolean> => {
    setWithheld(false)
    setAsking(true)
    const isIn = await tryToEnter(TRIES)
    setAsking(false)
    return isIn
  }

  const tryToEnter = async (triesLeft: number): Promise<boolean> => {
    const asked = await askCode()
    if (asked.status === 'withheld') {
      setWithheld(true)
      return false
    }
    const answer = await entering.send({ body: { host, code: asked.code } })
    if (!answer.ok) {
      return answer.failure.code === 'host-code-invalid' && triesLeft > 1 ? tryToEnter(triesLeft - 1) : false
    }
    hostMemory.remember()
    await openFor(answer.value.token, answer.value.profile)
    return true
  }

  return { enter, isEntering: isAsking, isWithheld, failure: isAsking ? null : entering.failure }
}
