import type { ConsentDecision, ConsentSource } from '@/domain/consents/consent'
import type { TestCitizen } from './test-app'

/** A decision of now, under the text in force. */
export const decide = async (
  citizen: TestCitizen,
  source: ConsentSource,
  decision: ConsentDecision = 'given',
): Promise<void> => {
  await citizen.succeed('recordConsent', { body: { decisions: [{ source, decision, version: '2026-11-26' }] } })
}
