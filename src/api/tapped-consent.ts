import { readPrivacy } from '@/contract/consents'
import type { ConsentSource } from '@/domain/consents/consent'
import { call } from './client'
import { synchroniseConsents, useConsents } from './consents'
import { keyOf, recall } from './query-cache'

/**
 * A consent that was a tap elsewhere: a phone number that was given, a yes to the host's own question. Recorded with the
 * version of the text that this phone last showed; one that was never opened here is that in force. Without an answer
 * nothing is recorded.
 */
export const recordTappedConsent = async (source: ConsentSource): Promise<void> => {
  const version = await privacyVersion()
  if (version === null) return
  useConsents.getState().decided(source, 'given', version)
  await synchroniseConsents()
}

/** Of the text that the person could read; null when there is none to be had. */
export const privacyVersion = async (): Promise<string | null> => {
  const shown = recall(readPrivacy, keyOf(readPrivacy, {}, null))?.value.version
  if (shown !== undefined) return shown
  const answer = await call(readPrivacy, {})
  return answer.ok ? answer.value.version : null
}
