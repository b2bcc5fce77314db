import { bandNeighbours, SAME_PICTURE_BITS_MAX } from '@/domain/evidence/picture-hash'
import { type Queryable, sql } from './database'
import { hexOf, type PhotoKey, type PhotoUse, type PictureHashes, type StoredPhoto } from './photos'

// Of two near photos at least one band differs in one bit at most, so the four indexes find every candidate.
const selectCopy = sql(
  'photo-copy',
  `select citizen_id as "citizenId", action_id as "actionId" from photo_hash
  where photo_id <> $1 and (exact_hash = $2 or (
      (band_1 = any($4::int[]) or band_2 = any($5::int[]) or band_3 = any($6::int[]) or band_4 = any($7::int[]))
      and bit_count(picture_hash # ('x' || $3::text)::bit(64)) <= $8::int))
    and ($9::timestamptz is null or (used_at, photo_id) < ($9::timestamptz, $1::uuid))
  order by used_at, photo_id limit 1`,
)

export interface PhotoCopy {
  readonly citizenId: string
  readonly actionId: string
}

/** The first photo that was shown, by anybody, and is the same picture; with `before` only one shown earlier than that. */
export const findCopy = async (
  db: Queryable,
  { photoId, exact, looks }: PictureHashes & Pick<PhotoKey, 'photoId'>,
  before: Date | null = null,
): Promise<PhotoCopy | null> => {
  const bands = looks.map(bandNeighbours)
  const values = [photoId, exact, hexOf(looks), ...bands, SAME_PICTURE_BITS_MAX, before]
  return (await db.query<PhotoCopy>(selectCopy, values)).rows[0] ?? null
}

const insertHash = sql(
  'insert-photo-hash',
  `insert into photo_hash (photo_id, citizen_id, action_id, used_at, exact_hash, picture_hash, band_1, band_2, band_3, band_4)
  values ($1, $2, $3, $4, $5, ('x' || $6::text)::bit(64), $7, $8, $9, $10) on conflict (exact_hash) do nothing`,
)
const updateUsed = sql(
  'use-photo',
  `update photo set action_id = $3, behaviour_id = $4, used_at = $5, latitude_milli = $6, longitude_milli = $7,
    review = 'day-open' where citizen_id = $1 and photo_id = $2`,
)

/** Uses a photo up for an action; false, and it is used up all the same, when the very same picture was shown before. */
export const takePhoto = async (
  tx: Queryable,
  { citizenId, photoId, exact, looks }: StoredPhoto,
  { actionId, behaviourId, usedAt, place }: Omit<PhotoUse, 'review'>,
): Promise<boolean> => {
  const hashed = [photoId, citizenId, actionId, usedAt, exact, hexOf(looks), ...looks]
  const isNew = (await tx.query(insertHash, hashed)).rowCount > 0
  const at = [place?.latitudeMilli ?? null, place?.longitudeMilli ?? null]
  await tx.query(updateUsed, [citizenId, photoId, actionId, behaviourId, usedAt, ...at])
  return isNew
}
