import type { PictureHash } from '@/domain/evidence/picture-hash'
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
export const hexOf = (looks: PictureHash): string => looks.map((band) => band.toString(16).padStart(4, '0')).join('')
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

export const photoColumns = `citizen_id as "citizenId", photo_id as "photoId", object_name as "objectName", uploaded_at as "uploadedAt",
  exact_hash as exact, lpad(to_hex(picture_hash::bigint), 16, '0') as "looksHex", action_id as "actionId",
  behaviour_id as "behaviourId", used_at as "usedAt", review, latitude_milli as "latitudeMilli",
  longitude_milli as "longitudeMilli"`

export interface PhotoRow extends Omit<NewPhotoColumns, 'looks'> {
  readonly looksHex: string
  readonly actionId: string | null
  readonly behaviourId: string | null
  readonly usedAt: Date | null
  readonly review: PhotoReview | null
  readonly latitudeMilli: number | null
  readonly longitudeMilli: number | null
}

export const photoOf = (row: PhotoRow): StoredPhoto => {
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

const selectKept = sql(
  'old-photos',
  `select citizen_id as "citizenId", photo_id as "photoId", object_name as "objectName" from photo p
  where object_name is not null and uploaded_at < $1 and not exists (
    select from appeal a where a.citizen_id = p.citizen_id and a.state = 'open'
      and (a.photo_id = p.photo_id or a.claim -> 'evidence' ->> 'photoId' = p.photo_id::text)
  ) order by uploaded_at limit $2`,
)
const forgetObject = sql(
  'forget-picture',
  'update photo set object_name = null where citizen_id = $1 and photo_id = $2',
)

export interface KeptPicture extends PhotoKey {
  readonly objectName: string
}

/** Pictures that were uploaded before that moment and still lie there, but for those that an answer to an appeal needs. */
export const listOldPictures = async (db: Queryable, uploadedBefore: Date, limit: number): Promise<KeptPicture[]> =>
  (await db.query<KeptPicture>(selectKept, [uploadedBefore, limit])).rows

export const forgetPicture = async (db: Queryable, { citizenId, photoId }: PhotoKey): Promise<void> => {
  await db.query(forgetObject, [citizenId, photoId])
}
