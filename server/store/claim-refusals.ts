import { forget } from './act-places'
import { type Queryable, sql } from './database'

export interface ClaimRefusal {
  readonly citizenId: string
  /** The idempotency key: a repeat of the same claim is no second refusal. */
  readonly key: string
  readonly installHash: Uint8Array | null
  readonly code: string
  readonly at: Date
  readonly since: { readonly ofCitizen: Date; readonly ofDevice: Date }
}

export interface RefusalCounts {
  readonly isNew: boolean
  /** This one included. */
  readonly ofCitizen: number
  readonly ofDevice: number
}

const noteRefusal = sql(
  'note-refusal',
  `with noted as (
    insert into claim_refusal (citizen_id, key, install_hash, code, refused_at) values ($1, $2, $3, $4, $5)
    on conflict do nothing returning 1
  )
  select exists (select from noted) as "isNew",
    1 + (select count(*) from claim_refusal where citizen_id = $1 and refused_at > $6 and key <> $2) as "ofCitizen",
    1 + (select count(*) from claim_refusal where install_hash = $3 and refused_at > $7
      and (citizen_id, key) <> ($1, $2)) as "ofDevice"`,
)

/** Notes that a claim was refused, and counts those of the citizen and of the install since then. Under the citizen's lock. */
export const noteClaimRefusal = async (tx: Queryable, refusal: ClaimRefusal): Promise<RefusalCounts> => {
  const { citizenId, key, installHash, code, at, since } = refusal
  const values = [citizenId, key, installHash, code, at, since.ofCitizen, since.ofDevice]
  const { rows } = await tx.query<RefusalCounts>(noteRefusal, values)
  const [row] = rows
  if (!row) throw new Error('a statement without a from clause gave no row')
  return row
}

const deleteRefusals = forget('claim_refusal', 'refused_at')

/** Forgets some of the refusals before `before`; answers how many. */
export const forgetRefusals = async (db: Queryable, before: Date): Promise<number> =>
  (await db.query(deleteRefusals, [before])).rowCount
