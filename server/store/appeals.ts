import type { BeijingDay } from '@/domain/calendar/beijing'
import type { EvidenceTier } from '@/domain/evidence/tier'
import type { ActionState } from '@/domain/ledger/correction'
import { type Queryable, sql } from './database'

/** Why a claim was refused, and the citizen's own entry that it collided with. */
export interface KeptRefusal {
  readonly code: string
  readonly rule: string | null
  readonly actionId: string | null
}

/** The claim as it was sent, whose shape is the contract's, until the decision; then it in brief. */
export type KeptClaim = Readonly<Record<string, unknown>>

export type AppealState = 'open' | 'upheld' | 'denied'

/** The freeze of an appeal. */
export interface AppealedFreeze {
  readonly sanctionId: string
  readonly frozenAt: Date
  readonly frozenUntil: Date
  readonly reason: string
}

/** The action of an appeal, as it stands now. */
export interface AppealedAction {
  readonly actionId: string
  readonly behaviourId: string
  readonly amountMilli: number
  readonly occurredAt: Date
  readonly tier: EvidenceTier
  readonly state: ActionState
  readonly methodology: string
}

export interface StoredAppeal {
  readonly citizenId: string
  readonly appealId: string
  readonly pseudonym: string
  readonly claim: KeptClaim | null
  readonly refusal: KeptRefusal | null
  readonly actionId: string | null
  readonly action: AppealedAction | null
  readonly freeze: AppealedFreeze | null
  readonly note: string
  readonly photoId: string | null
  readonly state: AppealState
  readonly openedAt: Date
  readonly dueOn: BeijingDay
  readonly decidedAt: Date | null
  readonly reason: string | null
}

interface AppealRow extends Omit<StoredAppeal, 'action' | 'freeze'> {
  readonly action: (Omit<AppealedAction, 'occurredAt'> & { readonly occurredAt: string }) | null
  readonly freeze: { sanctionId: string; frozenAt: string; frozenUntil: string; reason: string } | null
}

const columns = `p.citizen_id as "citizenId", p.appeal_id as "appealId", c.pseudonym, p.claim, p.refusal, p.action_id as "actionId",
  case when p.claim is null then (
    select jsonb_build_object('actionId', a.action_id, 'behaviourId', a.behaviour_id, 'amountMilli', a.amount_milli,
      'occurredAt', a.occurred_at, 'tier', a.tier, 'state', a.state, 'methodology', a.methodology)
    from action a where a.citizen_id = p.citizen_id and a.action_id = p.action_id
  ) end as action,
  (select jsonb_build_object('sanctionId', s.sanction_id, 'frozenAt', s.at, 'frozenUntil', s.frozen_until, 'reason', s.reason)
    from sanction s where s.citizen_id = p.citizen_id and s.sanction_id = p.sanction_id) as freeze,
  p.note, p.photo_id as "photoId", p.state, p.opened_at as "openedAt", p.due_on as "dueOn", p.decided_at as "decidedAt", p.reason`

const appealOf = ({ action, freeze, ...row }: AppealRow): StoredAppeal => ({
  ...row,
  freeze: freeze && {
    ...freeze,
    frozenAt: new Date(freeze.frozenAt),
    frozenUntil: new Date(freeze.frozenUntil),
  },
  action: action && { ...action, occurredAt: new Date(action.occurredAt) },
})

export interface NewAppeal {
  readonly citizenId: string
  readonly appealId: string
  readonly claim: KeptClaim | null
  readonly refusal: KeptRefusal | null
  readonly actionId: string | null
  readonly sanctionId: string | null
  /** The same subject has the same hash: it has one open appeal at a time. */
  readonly subjectHash: Uint8Array
  readonly note: string
  readonly photoId: string | null
  readonly openedAt: Date
  readonly dueOn: BeijingDay
}

const insertAppeal = sql(
  'open-appeal',
  `insert into appeal (citizen_id, appeal_id, claim, refusal, action_id, subject_hash, note, photo_id, state, opened_at, due_on,
    sanction_id)
  values ($1, $2, $3::jsonb, $4::jsonb, $5, $6, $7, $8, 'open', $9, $10::date, $11)`,
)

export const storeAppeal = async (tx: Queryable, appeal: NewAppeal): Promise<void> => {
  await tx.query(insertAppeal, [
    appeal.citizenId,
    appeal.appealId,
    appeal.claim && JSON.stringify(appeal.claim),
    appeal.refusal && JSON.stringify(appeal.refusal),
    appeal.actionId,
    appeal.subjectHash,
    appeal.note,
    appeal.photoId,
    appeal.openedAt,
    appeal.dueOn,
    appeal.sanctionId,
  ])
}

const selectOpen = sql(
  'open-appeal-of-subject',
  `select appeal_id as "appealId" from appeal where citizen_id = $1 and subject_hash = $2 and state = 'open'`,
)

export const findOpenAppeal = async (
  tx: Queryable,
  citizenId: string,
  subjectHash: Uint8Array,
): Promise<string | null> =>
  (await tx.query<{ appealId: string }>(selectOpen, [citizenId, subjectHash])).rows[0]?.appealId ?? null

// Denied, an appeal leaves its photo free. The claim of a decided one shows nothing any more.
const selectWithPhoto = sql(
  'appeal-with-photo',
  `select appeal_id as "appealId" from appeal
  where citizen_id = $1 and state <> 'denied' and (photo_id = $2 or claim -> 'evidence' ->> 'photoId' = $2::text) limit 1`,
)

/** The appeal that a photo of the citizen lies with, beside the note or as the evidence of the claim. */
export const findAppealWithPhoto = async (tx: Queryable, citizenId: string, photoId: string): Promise<string | null> =>
  (await tx.query<{ appealId: string }>(selectWithPhoto, [citizenId, photoId])).rows[0]?.appealId ?? null

const selectAppeal = sql(
  'appeal',
  `select ${columns} from appeal p join citizen c using (citizen_id) where p.appeal_id = $1`,
)

export const findAppeal = async (db: Queryable, appealId: string): Promise<StoredAppeal | null> => {
  const { rows } = await db.query<AppealRow>(selectAppeal, [appealId])
  return rows[0] ? appealOf(rows[0]) : null
}

const selectMine = sql(
  'appeals-of-citizen',
  `select ${columns} from appeal p join citizen c using (citizen_id)
  where p.citizen_id = $1 and ($2::uuid is null or p.appeal_id < $2) order by p.appeal_id desc limit $3`,
)

/** Newest first; the ids are ordered by time. */
export const listAppealsOf = async (
  db: Queryable,
  citizenId: string,
  after: string | null,
  limit: number,
): Promise<StoredAppeal[]> => (await db.query<AppealRow>(selectMine, [citizenId, after, limit])).rows.map(appealOf)

// The cursor is the last appeal of the page before, wherever it stands by now.
const selectQueue = sql(
  'appeal-queue',
  `select ${columns} from appeal p join citizen c using (citizen_id)
  where p.state = 'open'
    and ($1::uuid is null or (p.due_on, p.appeal_id) > (select due_on, appeal_id from appeal where appeal_id = $1))
  order by p.due_on, p.appeal_id limit $2`,
)

export const listOpenAppeals = async (db: Queryable, after: string | null, limit: number): Promise<StoredAppeal[]> =>
  (await db.query<AppealRow>(selectQueue, [after, limit])).rows.map(appealOf)

export interface AppealDecision {
  readonly state: 'upheld' | 'denied'
  /** The entry that counts now, when it was upheld. */
  readonly actionId: string | null
  readonly decidedBy: string
  readonly decidedAt: Date
  readonly reason: string
  /** What stays of the claim, if the appeal was for one. */
  readonly claim: KeptClaim | null
}

const updateAppeal = sql(
  'decide-appeal',
  `update appeal set state = $3, action_id = coalesce(action_id, $4), decided_by = $5, decided_at = $6, reason = $7,
    claim = $8::jsonb
  where citizen_id = $1 and appeal_id = $2 and state = 'open'`,
)

export const storeDecision = async (
  tx: Queryable,
  { citizenId, appealId }: Pick<StoredAppeal, 'citizenId' | 'appealId'>,
  decision: AppealDecision,
): Promise<void> => {
  const { state, actionId, decidedBy, decidedAt, reason, claim } = decision
  const kept = claim && JSON.stringify(claim)
  const values = [citizenId, appealId, state, actionId, decidedBy, decidedAt, reason, kept]
  const { rowCount } = await tx.query(updateAppeal, values)
  if (rowCount !== 1) throw new Error(`appeal ${appealId} was decided twice`)
}
