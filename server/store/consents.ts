import type { Consent } from '@/domain/consents/consent'
import { type Queryable, sql } from './database'

interface ConsentRow extends Omit<Consent, 'decidedAtMs'> {
  readonly decidedAt: Date
}

const selectConsents = sql(
  'consents',
  `select source, decision, version, decided_at as "decidedAt" from consent
  where citizen_id = $1 or citizen_id in (select citizen_id from balance where joined_to = $1)
  order by decided_at, consent_id`,
)

/** Every decision of the citizen, oldest first, also of accounts whose books were joined to this one's. */
export const listConsents = async (db: Queryable, citizenId: string): Promise<Consent[]> => {
  const { rows } = await db.query<ConsentRow>(selectConsents, [citizenId])
  return rows.map(({ decidedAt, ...consent }) => ({ ...consent, decidedAtMs: decidedAt.getTime() }))
}

const insertConsent = sql(
  'insert-consent',
  `insert into consent (citizen_id, consent_id, source, decision, version, decided_at, recorded_at)
  values ($1, $2, $3, $4, $5, $6, $7)`,
)

export interface ConsentToStore extends Consent {
  readonly citizenId: string
  readonly consentId: string
  readonly recordedAt: Date
}

export const storeConsent = async (tx: Queryable, consent: ConsentToStore): Promise<void> => {
  const { citizenId, consentId, source, decision, version, decidedAtMs, recordedAt } = consent
  await tx.query(insertConsent, [citizenId, consentId, source, decision, version, new Date(decidedAtMs), recordedAt])
}
