import { beijingDay, startOfBeijingDay } from '@/domain/calendar/beijing'
import { isTooFar } from '@/domain/evidence/photo-place'
import { isSampled } from '@/domain/evidence/photo-rules'
import type { Services } from '../services'
import { lockCitizen } from '../store/books'
import { findCopy } from '../store/photo-copies'
import { findEarlierPlace, listDayOpen, storeJudgement } from '../store/photo-reviews'
import { findPhoto, type PhotoUse, type StoredPhoto } from '../store/photos'
import { findProgramme } from '../store/reference'
import { settlePhoto } from '../store/settle-photo'
import type { Job } from './runner'

const BATCH = 100

/**
 * Judges the photos of days that are over. Each is looked at again under its citizen's lock, in a transaction of its own,
 * so a second run finds nothing left to do; a reviewer outside may be asked twice, and only its last word counts.
 */
export const closeDay: Job = {
  name: 'close-day',
  everyMs: 10 * 60_000,
  run: async (services: Services): Promise<void> => {
    const today = startOfBeijingDay(beijingDay(services.clock().getTime()))
    const programme = await findProgramme(services.database)
    if (!programme) return
    for (;;) {
      const open = await listDayOpen(services.database, new Date(today), BATCH)
      for (const photo of open) await judge(services, photo, programme.photoReviewPercent)
      if (open.length < BATCH) return
    }
  },
}

/** To be accepted, to be refused for a reason, or to be looked at by staff for one. */
type Finding =
  | { readonly verdict: 'accepted'; readonly remark: string | null }
  | { readonly verdict: 'refused'; readonly reason: 'photo-reviewer'; readonly remark: string | null }
  | {
      readonly verdict: 'staff'
      readonly reason: 'sample' | 'reviewer' | 'copy' | 'place'
      readonly remark: string | null
    }

const judge = async (services: Services, photo: StoredPhoto, samplePercent: number): Promise<void> => {
  const { database, clock, newId, methodology, methodologies } = services
  const finding = await findingOf(services, photo, samplePercent)
  const at = clock()
  await database.transaction(async (tx) => {
    await lockCitizen(tx, photo.citizenId)
    const standing = await findPhoto(tx, photo)
    if (standing?.use?.review !== 'day-open') return
    const { remark } = finding
    if (finding.verdict === 'staff') {
      const { reason } = finding
      await storeJudgement(tx, photo, { review: 'staff', reason, remark, by: 'system', at })
      return
    }
    const reason = finding.verdict === 'refused' ? finding.reason : null
    const by = { actor: 'system', reason, at, newId, methodology, methodologies }
    await settlePhoto(tx, standing, { verdict: finding.verdict, remark }, by)
  })
}

const findingOf = async (services: Services, photo: StoredPhoto, samplePercent: number): Promise<Finding> => {
  const { use } = photo
  if (!use) throw new Error(`photo ${photo.photoId} was not shown for anything`)
  const forStaff = (reason: 'sample' | 'reviewer' | 'copy' | 'place', remark: string | null = null) =>
    ({ verdict: 'staff', reason, remark }) as const
  // Two copies that were shown in the same moment could not see each other.
  if (await findCopy(services.database, photo, use.usedAt)) return forStaff('copy')
  if (await isFarFromLast(services, photo, use)) return forStaff('place')
  if (isSampled(services.keyedHash('photo-sample', photo.photoId), samplePercent)) return forStaff('sample')
  const opinion = await opinionOn(services, photo, use)
  switch (opinion?.verdict) {
    case undefined:
      return { verdict: 'accepted', remark: null }
    case 'accept':
      return { verdict: 'accepted', remark: opinion.reason }
    case 'refuse':
      return { verdict: 'refused', reason: 'photo-reviewer', remark: opinion.reason }
    case 'doubt':
      return forStaff('reviewer', opinion.reason)
  }
}

const isFarFromLast = async ({ database }: Services, photo: StoredPhoto, { place, usedAt }: PhotoUse) => {
  const last = place && (await findEarlierPlace(database, photo, usedAt))
  if (!place || !last) return false
  return isTooFar({ ...place, atMs: usedAt.getTime() }, { ...last, atMs: last.usedAt.getTime() })
}

/** Null without a reviewer. */
const opinionOn = async ({ photoStore, photoReviewer }: Services, photo: StoredPhoto, { behaviourId }: PhotoUse) => {
  if (!photoReviewer) return null
  const jpeg = photo.objectName === null ? null : await photoStore.get(photo.objectName)
  return jpeg
    ? photoReviewer.review(jpeg, behaviourId)
    : ({ verdict: 'doubt', reason: 'the picture is not in the storage' } as const)
}
