import { settleEvidence } from './action-evidence'
import { findAction } from './actions'
import { type Correction, refuseEvidence, verifyAction } from './correct-action'
import type { Queryable } from './database'
import { storeJudgement } from './photo-reviews'
import type { PhotoReview, StoredPhoto } from './photos'

export interface PhotoVerdict {
  readonly verdict: 'accepted' | 'refused'
  /** What an image reviewer said, for staff. */
  readonly remark: string | null
}

/**
 * The check of a photo is over. Accepted, its action is verified; refused, its action is a self-declaration, as it was or
 * again. An action that went another way meanwhile stays as it is. Under the citizen's lock.
 */
export const settlePhoto = async (
  tx: Queryable,
  photo: StoredPhoto,
  { verdict, remark }: PhotoVerdict,
  by: Correction,
): Promise<Exclude<PhotoReview, 'day-open' | 'staff'>> => {
  const { citizenId, use } = photo
  if (!use) throw new Error(`photo ${photo.photoId} was not shown for anything`)
  const ref = { citizenId, actionId: use.actionId }
  const action = await findAction(tx, citizenId, use.actionId)
  const isOpen = action?.state === 'pending' || action?.state === 'declared'
  if (isOpen && verdict === 'accepted') await verifyAction(tx, ref, 'photo', by)
  if (isOpen && verdict === 'refused') {
    await refuseEvidence(tx, ref, by)
    // A declared action was never raised by the photo: only the photo is refused.
    await settleEvidence(tx, citizenId, use.actionId, { tier: 'photo', state: 'refused', reason: by.reason })
  }
  const review = isOpen ? verdict : 'needless'
  await storeJudgement(tx, photo, { review, reason: by.reason, remark, by: by.actor, at: by.at })
  return review
}
