import { cleanPath, type Jump } from './clean-path'
import { movingSeconds, travelledMetres } from './distance'
import { type Path, pathOf } from './path'
import { findStops, type Stop } from './stops'
import { type Timeline, timelineOf } from './timeline'
import type { Track } from './track'

/** A track as the rest of this room sees it: cleaned, laid out on a plane and measured. */
export type Journey = {
  startedAtMs: number
  endedAtMs: number
  path: Path
  timeline: Timeline
  stops: readonly Stop[]
  jumps: readonly Jump[]
  metres: number
  movingSeconds: number
}

/** `track` cleaned and measured, or null when it has fewer than two usable points. */
export function readJourney(track: Track): Journey | null {
  const { path, jumps } = cleanPath(pathOf(track.points))
  const first = path.seconds[0]
  const last = path.seconds[path.seconds.length - 1]
  if (first === undefined || last === undefined || path.seconds.length < 2) return null
  const timeline = timelineOf(path)
  const stops = findStops(timeline)
  return {
    startedAtMs: Math.round(track.startedAtMs + first * 1000),
    endedAtMs: Math.round(track.startedAtMs + last * 1000),
    path,
    timeline,
    stops,
    jumps,
    metres: travelledMetres(path, stops, jumps),
    movingSeconds: movingSeconds(path, stops),
  }
}
