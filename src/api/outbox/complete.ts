import type { ActionClaim } from '@/contract/actions'
import { keptFiles } from '@/platform/kept-files'
import { useSession } from '../session'
import { uploadPhoto } from '../upload-photo'
import { type Obstacle, obstacleOf } from './deliver'
import type { FiledPhoto, WaitingClaim } from './entry'
import type { TrackPoints } from './track-keeper'

export type Uploaded = { readonly kind: 'uploaded'; readonly photoId: string } | Obstacle

/** Uploads the photo of an entry. Its key makes a repeat harmless, and gives it the same id. */
export const uploadFiled = async ({ file, uploadKey }: FiledPhoto, owner: string): Promise<Uploaded> => {
  const path = await keptFiles.pathOf(file)
  // Somebody else has logged in meanwhile.
  const { passbookNumber } = useSession.getState()
  if (passbookNumber !== owner) return { kind: 'failed', failure: { code: 'session-missing', facts: {} } }
  if (path === null) return { kind: 'refused', refusal: { code: 'photo-unknown', facts: {} } }
  const result = await uploadPhoto({ path }, uploadKey, () => undefined)
  return result.ok ? { kind: 'uploaded', photoId: result.value.photoId } : obstacleOf(result.failure)
}

export type Completed = { readonly kind: 'complete'; readonly claim: ActionClaim } | Obstacle

/** The claim as the server takes it: the photo has its id, which may need an upload, and the track its points. */
export const complete = async (
  claim: WaitingClaim,
  points: TrackPoints | null,
  upload: (photo: FiledPhoto) => Promise<Uploaded>,
): Promise<Completed> => {
  const { evidence } = claim
  if ('file' in evidence) {
    const uploaded = await upload(evidence)
    if (uploaded.kind !== 'uploaded') return uploaded
    return { kind: 'complete', claim: { ...claim, evidence: { tier: 'photo', photoId: uploaded.photoId } } }
  }
  const whole = withPoints(claim, points)
  // Another window has taken them away with the entry.
  if (!whole) return { kind: 'failed', failure: { code: 'journey-too-short', facts: NO_POINTS } }
  return { kind: 'complete', claim: whole }
}

const NO_POINTS = { rule: 'points', measured: 0, least: 1 } as const

/** The claim with its track, without asking anybody; null while its photo has no id, or its points are not there. */
export const withPoints = ({ evidence, ...claim }: WaitingClaim, points: TrackPoints | null): ActionClaim | null => {
  if ('file' in evidence) return null
  if (!('count' in evidence)) return { ...claim, evidence }
  if (points?.length !== evidence.count) return null
  const { tier, keep, startedAt, datum } = evidence
  return { ...claim, evidence: { tier, keep, track: { startedAt, datum, points: [...points] } } }
}
