import type { EvidenceTier } from '@/domain/evidence/tier'
import { type Queryable, sql } from './database'

export type ShownTier = Exclude<EvidenceTier, 'self'>

/** pending: still being checked. The tier in force is that of the strongest accepted evidence. */
export type EvidenceState = 'pending' | 'accepted' | 'refused'

export interface ShownEvidence {
  readonly tier: ShownTier
  readonly state: EvidenceState
  readonly addedAt: Date
  /** Why it was refused, as a code. */
  readonly reason: string | null
}

const insertEvidence = sql(
  'add-evidence',
  `insert into action_evidence (citizen_id, action_id, evidence_no, tier, state, added_at)
  select $1::uuid, $2::uuid, count(*) + 1, $3, $4, $5::timestamptz from action_evidence where citizen_id = $1 and action_id = $2`,
)

/** Evidence that comes later than the action; the citizen's lock orders the numbers. */
export const addEvidence = async (
  tx: Queryable,
  citizenId: string,
  actionId: string,
  { tier, state, addedAt }: Omit<ShownEvidence, 'reason'>,
): Promise<void> => {
  await tx.query(insertEvidence, [citizenId, actionId, tier, state, addedAt])
}

const updatePending = sql(
  'settle-evidence',
  `update action_evidence set state = $4, reason = $5 where citizen_id = $1 and action_id = $2 and tier = $3 and state = 'pending'`,
)

export interface EvidenceSettlement {
  readonly tier: EvidenceTier
  readonly state: 'accepted' | 'refused'
  readonly reason: string | null
}

/** The check of pending evidence is over; what was settled before stays as it is. */
export const settleEvidence = async (
  tx: Queryable,
  citizenId: string,
  actionId: string,
  { tier, state, reason }: EvidenceSettlement,
): Promise<void> => {
  await tx.query(updatePending, [citizenId, actionId, tier, state, reason])
}

const selectEvidence = sql(
  'evidence-of-action',
  `select tier, state, added_at as "addedAt", reason from action_evidence where citizen_id = $1 and action_id = $2 order by evidence_no`,
)

/** What was shown for an action, in the order in which it came; none for a self-declaration. */
export const listEvidence = async (db: Queryable, citizenId: string, actionId: string): Promise<ShownEvidence[]> =>
  (await db.query<ShownEvidence>(selectEvidence, [citizenId, actionId])).rows
