import { type Queryable, sql } from './database'
import {
  photoColumns,
  type PhotoKey,
  photoOf,
  type PhotoPlace,
  type PhotoReview,
  type PhotoRow,
  type StoredPhoto,
} from './photos'

const selectEarlierPlace = sql(
  'earlier-photo-place',
  `select used_at as "usedAt", latitude_milli as "latitudeMilli", longitude_milli as "longitudeMilli" from photo
  where citizen_id = $1 and photo_id <> $2 and latitude_milli is not null and used_at <= $3 order by used_at desc limit 1`,
)

/** Where the citizen's photo before that one was taken, if any says so. */
export const findEarlierPlace = async (
  db: Queryable,
  { citizenId, photoId }: PhotoKey,
  usedAt: Date,
): Promise<(PhotoPlace & { readonly usedAt: Date }) | null> =>
  (await db.query<PhotoPlace & { usedAt: Date }>(selectEarlierPlace, [citizenId, photoId, usedAt])).rows[0] ?? null

const selectOpen = sql(
  'photos-of-closed-days',
  `select ${photoColumns} from photo where review = 'day-open' and used_at < $1 order by used_at, photo_id limit $2`,
)

/** Photos shown before that moment that nobody has judged yet, the oldest first. */
export const listDayOpen = async (db: Queryable, usedBefore: Date, limit: number): Promise<StoredPhoto[]> =>
  (await db.query<PhotoRow>(selectOpen, [usedBefore, limit])).rows.map(photoOf)

const updateReview = sql(
  'review-photo',
  `update photo set review = $3, reason = $4, remark = coalesce($5, remark), decided_by = $6, decided_at = $7
  where citizen_id = $1 and photo_id = $2`,
)

export interface PhotoJudgement {
  readonly review: Exclude<PhotoReview, 'day-open'>
  readonly reason: string | null
  readonly remark: string | null
  readonly by: string
  readonly at: Date
}

export const storeJudgement = async (
  tx: Queryable,
  { citizenId, photoId }: PhotoKey,
  { review, reason, remark, by, at }: PhotoJudgement,
): Promise<void> => {
  await tx.query(updateReview, [citizenId, photoId, review, reason, remark, by, at])
}

const selectForStaff = sql(
  'photos-for-staff',
  `select p.photo_id as "photoId", p.reason as why, p.remark, p.uploaded_at as "uploadedAt", a.behaviour_id as "behaviourId",
    a.amount_milli as "amountMilli", a.occurred_at as "occurredAt", a.methodology,
    p.latitude_milli as "latitudeMilli", p.longitude_milli as "longitudeMilli"
  from photo p join action a using (citizen_id, action_id)
  where p.review = 'staff' and ($1::uuid is null or p.photo_id > $1) order by p.photo_id limit $2`,
)

export interface PhotoForStaff {
  readonly photoId: string
  readonly why: 'sample' | 'reviewer' | 'copy' | 'place'
  readonly remark: string | null
  readonly uploadedAt: Date
  readonly behaviourId: string
  readonly amountMilli: number
  readonly occurredAt: Date
  readonly methodology: string
  readonly latitudeMilli: number | null
  readonly longitudeMilli: number | null
}

export const listForStaff = async (db: Queryable, cursor: string | null, limit: number): Promise<PhotoForStaff[]> =>
  (await db.query<PhotoForStaff>(selectForStaff, [cursor, limit])).rows
