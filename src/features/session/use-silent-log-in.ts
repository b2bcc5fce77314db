import { useEffect } from 'react'
import { call, newKey } from '@/api/client'
import { useSession } from '@/api/session'
import { logInWithHost } from '@/contract/session'
import { now } from '@/platform/clock'
import { type HostLogin, hostLogin } from '@/platform/login'
import { isSinglePage } from '@/platform/single-page'
import { hostMemory } from './host-memory'
import { openFor } from './opened-session'

/**
 * Opens a new session without a word for who had logged in by the host before, when there is none or the server has ended
 * it. Not on a single page, which has no account. Nothing waits for it: until then a guest looks around, and what was on the screen stays.
 */
export const useSilentLogIn = (): void => {
  const isOut = useSession((session) => session.token === null)
  useEffect(() => {
    if (isOut && hostLogin && !isSinglePage() && hostMemory.isKnown()) void enterInSilence(hostLogin)
  }, [isOut])
}

const enterInSilence = async ({ host, askCode }: HostLogin): Promise<void> => {
  const asked = await askCode()
  if (asked.status === 'withheld') return
  const answer = await call(logInWithHost, { body: { host, code: asked.code, ifKnown: true } }, newKey(now()))
  // Meanwhile the person may have logged in or out by hand.
  if (useSession.getState().token !== null || !hostMemory.isKnown()) return
  if (answer.ok) await openFor(answer.value.token, answer.value.profile)
  else if (answer.failure.code === 'account-unknown') hostMemory.forget()
}
