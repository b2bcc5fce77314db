import type { KnownJourney } from '@/domain/journey/find-copy'
import type { JourneySummary, PendingReason } from '@/domain/journey/verify-journey'
import { type Queryable, sql } from './database'

export interface Holder {
  readonly citizenId: string
  readonly actionId: string
}

/** A journey as it is kept, with the numbers under which its copies find it. */
export interface StoredJourney extends Holder {
  readonly summary: JourneySummary
  /** Null when it is verified. */
  readonly pendingFor: PendingReason['reason'] | null
  readonly signs: readonly number[]
}

// A track that was shown again in the place of a pending one takes its row.
const upsertJourney = sql(
  'store-journey',
  `insert into journey (citizen_id, action_id, starts_at, ends_at, distance_m, moving_seconds, mode, confidence, verdict, reason,
    fingerprint)
  values ($1, $2, $3, $4, $5, $6, $7, $8, case when $9::text is null then 'verified' else 'pending' end, $9, $10)
  on conflict (citizen_id, action_id) do update set starts_at = excluded.starts_at, ends_at = excluded.ends_at,
    distance_m = excluded.distance_m, moving_seconds = excluded.moving_seconds, mode = excluded.mode,
    confidence = excluded.confidence, verdict = excluded.verdict, reason = excluded.reason,
    fingerprint = excluded.fingerprint`,
)
const deleteSigns = sql('drop-journey-signs', 'delete from journey_sign where citizen_id = $1 and action_id = $2')
const insertSigns = sql(
  'store-journey-signs',
  `insert into journey_sign (sign, citizen_id, action_id)
  select sign, $1::uuid, $2::uuid from unnest($3::int[]) as given (sign) order by sign`,
)

export const storeJourney = async (tx: Queryable, journey: StoredJourney): Promise<void> => {
  const { citizenId, actionId, summary, pendingFor, signs } = journey
  await tx.query(upsertJourney, [
    citizenId,
    actionId,
    new Date(summary.startedAtMs),
    new Date(summary.endedAtMs),
    summary.distanceM,
    summary.movingSeconds,
    summary.mode,
    summary.confidence,
    pendingFor,
    summary.fingerprint,
  ])
  await tx.query(deleteSigns, [citizenId, actionId])
  await tx.query(insertSigns, [citizenId, actionId, [...signs]])
}

// Journeys at the same time are left out: those of others rode along, those of the same person are told by their times.
// The limit keeps one look-up small; a true copy shares far more signs than chance does, so it comes first.
const selectAlike = sql(
  'alike-journeys',
  `with found as (
    select s.citizen_id, s.action_id, count(*) as shared from journey_sign s where s.sign = any($2::int[]) group by 1, 2
  )
  select j.action_id as id, j.fingerprint,
    round(extract(epoch from j.starts_at) * 1000)::bigint as "startedAtMs",
    round(extract(epoch from j.ends_at) * 1000)::bigint as "endedAtMs",
    case when j.citizen_id = $1 then 'own' else 'other' end as whose
  from found f join journey j using (citizen_id, action_id)
  where not (j.starts_at < $4 and j.ends_at > $3)
  order by f.shared desc, j.starts_at limit 20`,
)

export interface AlikeQuestion {
  readonly citizenId: string
  readonly startedAtMs: number
  readonly endedAtMs: number
  readonly signs: readonly number[]
}

/** The journeys of all people, made at another time, that look most like one with these signs: at most twenty. */
export const findAlikeJourneys = async (tx: Queryable, question: AlikeQuestion): Promise<KnownJourney[]> => {
  const { citizenId, startedAtMs, endedAtMs, signs } = question
  if (signs.length === 0) return []
  const window = [new Date(startedAtMs), new Date(endedAtMs)]
  return (await tx.query<KnownJourney>(selectAlike, [citizenId, [...signs], ...window])).rows
}
