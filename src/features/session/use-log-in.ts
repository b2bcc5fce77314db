import { recordTappedConsent } from '@/api/tapped-consent'
import { useWrite } from '@/api/use-write'
import { logIn } from '@/contract/session'
import { openFor } from './opened-session'
import { usePhoneCode } from './use-phone-code'

/** Logging in with a phone number and the code that is sent to it. */
export function useLogIn(onLoggedIn: () => void) {
  const entering = useWrite(logIn)
  return usePhoneCode({
    take: async (body) => {
      const answer = await entering.send({ body })
      if (!answer.ok) return false
      await openFor(answer.value.token, answer.value.profile)
      // Nothing waits for it.
      void recordTappedConsent('phone')
      onLoggedIn()
      return true
    },
    isTaking: entering.isSending,
    failure: entering.failure,
    clear: entering.clear,
  })
}
