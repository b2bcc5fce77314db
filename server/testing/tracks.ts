import type { ActionClaim } from '@/contract/actions'
import type { TrackOnWire } from '@/contract/evidence'
import type { Track } from '@/domain/journey/track'

const sixDecimals = (degrees: number): number => Math.round(degrees * 1e6) / 1e6

/** A track as a phone sends it. */
export const onWire = ({ startedAtMs, datum, points }: Track): TrackOnWire => ({
  startedAt: new Date(startedAtMs).toISOString(),
  datum,
  points: points.map(({ seconds, latitude, longitude }) => [seconds, sixDecimals(latitude), sixDecimals(longitude)]),
})

/** A claim of so many kilometres with a track, at the time of the track. */
export const trackClaim = (track: Track, change: Partial<ActionClaim> & { keep?: boolean } = {}): ActionClaim => {
  const { keep = false, ...claim } = change
  return {
    behaviourId: 'cycling',
    amount: 4,
    unit: 'km',
    occurredAt: new Date(track.startedAtMs).toISOString(),
    evidence: { tier: 'device', track: onWire(track), keep },
    ...claim,
  }
}
