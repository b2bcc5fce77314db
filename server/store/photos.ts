import { bandNeighbours, type PictureHash, SAME_PICTURE_BITS_MAX } from '@/domain/evidence/picture-hash'
import { type Queryable, sql } from './database'

/** day-open: until the day is over. staff: somebody looks at it. needless: the action went another way meanwhile. */
export type PhotoReview = 'day-open' | 'staff' | 'accepted' | 'refused' | 'needless'

export interface PhotoKey {
  readonly citizenId: string
  readonly photoId: string
}

export interface PhotoPlace {
  readonly latitudeMilli: number
  readonly longitudeMilli: number
}

/** What tells a picture from others: a keyed hash of its bytes and what it looks like. */
export interface PictureHashes {
  readonly exact: Uint8Array
  readonly looks: PictureHash
}

export interface NewPhoto extends PhotoKey, PictureHashes {
  readonly objectName: string
  readonly uploadedAt: Date
}

export interface StoredPhoto extends NewPhotoColumns {
  /** What it was shown for, null while it is unused. */
  readonly use: PhotoUse | null
}

interface NewPhotoColumns extends Omit<NewPhoto, 'objectName'> {
  /** Null once the picture was deleted. */
  readonly objectName: string | null
}

export interface PhotoUse {
  readonly actionId: string
  readonly behaviourId: string
  readonly usedAt: Date
  readonly place: PhotoPlace | null
  readonly review: PhotoReview
}

/** 16 hexadecimal digits, as the column takes them. */
const hexOf = (looks: PictureHash): string => looks.map((band) => band.toString(16).padStart(4, '0')).join('')
const looksIn = (hex: string): PictureHash => {
  const band = (at: number) => parseInt(hex.slice(at * 4, at * 4 + 4), 16)
  return [band(0), band(1), band(2), band(3)]
}

const insertPhoto = sql(
  'insert-photo',
  `insert into photo (citizen_id, photo_id, object_name, uploaded_at, exact_hash, picture_hash)
  values ($1, $2, $3, $4, $5, ('x' || $6::text)::bit(64))`,
)

export const storePhoto = async (tx: Queryable, photo: NewPhoto): Promise<void> => {
  const { citizenId, photoId, objectName, uploadedAt, exact, looks } = photo
  await tx.query(insertPhoto, [citizenId, photoId, objectName, uploadedAt, exact, hexOf(looks)])
}

const photoColumns = `citizen_id as "citizenId", photo_id as "photoId", object_name as "objectName", uploaded_at as "uploadedAt",
  exact_hash as exact, lpad(to_hex(picture_hash::bigint), 16, '0') as "looksHex", action_id as "actionId",
  behaviour_id as "behaviourId", used_at as "usedAt", review, latitude_milli as "latitudeMilli",
  longitude_milli as "longitudeMilli"`

interface PhotoRow extends Omit<NewPhotoColumns, 'looks'> {
  readonly looksHex: string
  readonly actionId: string | null
  readonly behaviourId: string | null
  readonly usedAt: Date | null
  readonly review: PhotoReview | null
  readonly latitudeMilli: number | null
  readonly longitudeMilli: number | null
}

const photoOf = (row: PhotoRow): StoredPhoto => {
  const { citizenId, photoId, objectName, uploadedAt, exact, looksHex } = row
  return { citizenId, photoId, objectName, uploadedAt, exact, looks: looksIn(looksHex), use: useOf(row) }
}

const useOf = (row: PhotoRow): PhotoUse | null => {
  const { actionId, behaviourId, usedAt, review, latitudeMilli, longitudeMilli } = row
  if (actionId === null || behaviourId === null || usedAt === null || review === null) return null
  const place = latitudeMilli === null || longitudeMilli === null ? null : { latitudeMilli, longitudeMilli }
  return { actionId, behaviourId, usedAt, review, place }
}

const selectOwn = sql('own-photo', `select ${photoColumns} from photo where citizen_id = $1 and photo_id = $2`)
const selectAny = sql('any-photo', `select ${photoColumns} from photo where photo_id = $1`)

export const findPhoto = async (db: Queryable, { citizenId, photoId }: PhotoKey): Promise<StoredPhoto | null> =>
  (await db.query<PhotoRow>(selectOwn, [citizenId, photoId])).rows.map(photoOf)[0] ?? null

/** Whoever's it is: for staff, and for the check of access. */
export const findAnyPhoto = async (db: Queryable, photoId: string): Promise<StoredPhoto | null> =>
  (await db.query<PhotoRow>(selectAny, [photoId])).rows.map(photoOf)[0] ?? null

const selectWaiting = sql(
  'waiting-photo-of-action',
  `select photo_id from photo where citizen_id = $1 and action_id = $2 and review in ('day-open', 'staff') limit 1`,
)

/** Whether a photo of that action is still being checked. */
export const hasWaitingPhoto = async (tx: Queryable, citizenId: string, actionId: string): Promise<boolean> =>
  (await tx.query(selectWaiting, [citizenId, actionId])).rows.length > 0

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

/** Uses a photo up for an action; false when the very same picture was shown in the same moment. */
export const takePhoto = async (
  tx: Queryable,
  { citizenId, photoId, exact, looks }: StoredPhoto,
  { actionId, behaviourId, usedAt, place }: Omit<PhotoUse, 'review'>,
): Promise<boolean> => {
  const hashed = [photoId, citizenId, actionId, usedAt, exact, hexOf(looks), ...looks]
  if ((await tx.query(insertHash, hashed)).rowCount === 0) return false
  const at = [place?.latitudeMilli ?? null, place?.longitudeMilli ?? null]
  await tx.query(updateUsed, [citizenId, photoId, actionId, behaviourId, usedAt, ...at])
  return true
}

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

const selectKept = sql(
  'old-photos',
  `select citizen_id as "citizenId", photo_id as "photoId", object_name as "objectName" from photo
  where object_name is not null and uploaded_at < $1 order by uploaded_at limit $2`,
)
const forgetObject = sql(
  'forget-picture',
  'update photo set object_name = null where citizen_id = $1 and photo_id = $2',
)

export interface KeptPicture extends PhotoKey {
  readonly objectName: string
}

/** Pictures that were uploaded before that moment and still lie there. */
export const listOldPictures = async (db: Queryable, uploadedBefore: Date, limit: number): Promise<KeptPicture[]> =>
  (await db.query<KeptPicture>(selectKept, [uploadedBefore, limit])).rows

export const forgetPicture = async (db: Queryable, { citizenId, photoId }: PhotoKey): Promise<void> => {
  await db.query(forgetObject, [citizenId, photoId])
}
