import { call } from '@/api/client'
import { synchroniseConsents, useConsents } from '@/api/consents'
import { keyOf, recall } from '@/api/query-cache'
import { readPrivacy } from '@/contract/consents'

/**
 * Who gives a phone number agrees that it is kept, as the line under the button says. Recorded with the version of the text
 * that this phone last showed; one that was never opened here is that in force. Without an answer nothing is recorded.
 */
export const recordPhoneConsent = async (): Promise<void> => {
  const version = recall(readPrivacy, keyOf(readPrivacy, {}, null))?.value.version ?? (await versionInForce())
  if (version === null) return
  useConsents.getState().decided('phone', 'given', version)
  await synchroniseConsents()
}

const versionInForce = async (): Promise<string | null> => {
  const answer = await call(readPrivacy, {})
  return answer.ok ? answer.value.version : null
}
