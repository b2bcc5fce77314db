import { isFrozenAt } from '@/domain/abuse/sanction'
import { type Queryable, sql } from './database'

interface Row {
  readonly citizenId: string
  readonly sanctionId: string
  readonly actor: string
  readonly reason: string
  readonly at: Date
}

export type NewSanction = Row &
  (
    | { readonly kind: 'void'; readonly actionId: string; readonly ruleId: string }
    | { readonly kind: 'freeze'; readonly frozenUntil: Date }
    /** `endsId` is the freeze that it ends. */
    | { readonly kind: 'thaw'; readonly endsId: string | null }
  )

const insertSanction = sql(
  'write-sanction',
  `insert into sanction (citizen_id, sanction_id, kind, action_id, rule_id, ends_id, actor, reason, at, frozen_until)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
)
const updateFrozen = sql('set-frozen-until', 'update balance set frozen_until = $2 where citizen_id = $1')

/** Writes the audit of a sanction, and freezes or thaws the account with it. Under the citizen's lock. */
export const writeSanction = async (tx: Queryable, sanction: NewSanction): Promise<void> => {
  const { citizenId, sanctionId, kind, actor, reason, at } = sanction
  const [actionId, ruleId] = kind === 'void' ? [sanction.actionId, sanction.ruleId] : [null, null]
  const endsId = kind === 'thaw' ? sanction.endsId : null
  const frozenUntil = kind === 'freeze' ? sanction.frozenUntil : null
  const values = [citizenId, sanctionId, kind, actionId, ruleId, endsId, actor, reason, at, frozenUntil]
  await tx.query(insertSanction, values)
  if (kind !== 'void') await tx.query(updateFrozen, [citizenId, frozenUntil])
}

const selectVoided = sql(
  'was-voided',
  `select exists (select from sanction where citizen_id = $1 and kind = 'void') as "wasVoided"`,
)

export const wasVoided = async (db: Queryable, citizenId: string): Promise<boolean> =>
  (await db.query<{ wasVoided: boolean }>(selectVoided, [citizenId])).rows[0]?.wasVoided ?? false

/** A freeze as it was decided. */
export interface Freeze {
  readonly sanctionId: string
  readonly reason: string
  readonly at: Date
  readonly frozenUntil: Date
}

const freezeColumns = `sanction_id as "sanctionId", reason, at, frozen_until as "frozenUntil"`
const selectFreeze = sql(
  'freeze-in-force',
  `select ${freezeColumns} from sanction
  where citizen_id = $1 and kind = 'freeze'
    and frozen_until = (select frozen_until from balance where citizen_id = $1) and frozen_until > $2
  order by sanction_id desc limit 1`,
)

/** The freeze that is in force, or null. */
export const findFreeze = async (db: Queryable, citizenId: string, now: Date): Promise<Freeze | null> =>
  (await db.query<Freeze>(selectFreeze, [citizenId, now])).rows[0] ?? null

/** Whether the books are those of an account that is frozen now. */
export const isFrozen = ({ frozenUntil }: { readonly frozenUntil: Date | null }, now: Date): boolean =>
  isFrozenAt(frozenUntil?.getTime() ?? null, now.getTime())
