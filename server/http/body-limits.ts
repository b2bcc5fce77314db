import type { EndpointId } from '@/contract/endpoints'

export const bodyBytesMax = 64 * 1024

/**
 * Calls that take a track: 3,600 points of at most 38 bytes of JSON, and the rest of the claim. An hour at one point a
 * second is less than 125 KB.
 */
const trackBytesMax = 160 * 1024

const larger: Partial<Record<EndpointId, number>> = {
  logAction: trackBytesMax,
  addEvidence: trackBytesMax,
  openAppeal: trackBytesMax,
}

export const bodyBytesMaxOf = (id: EndpointId): number => larger[id] ?? bodyBytesMax
