import type { Track } from '../track'
import { pointAt, MORNING_MS } from './make-track'
import { normal, randomFrom } from './random'

/** The same points at later times: a fast journey made slow. */
export function slowedDown(track: Track, times: number): Track {
  return { ...track, points: track.points.map((point) => ({ ...point, seconds: Math.round(point.seconds * times) })) }
}

/** A copy at another time and place, turned nowhere. Place shifts are degrees. */
export function shifted(track: Track, by: { ms?: number; latitude?: number; longitude?: number }): Track {
  return {
    ...track,
    startedAtMs: track.startedAtMs + (by.ms ?? 0),
    points: track.points.map((point) => ({
      ...point,
      latitude: point.latitude + (by.latitude ?? 0),
      longitude: point.longitude + (by.longitude ?? 0),
    })),
  }
}

/** Each point moved by its own normal error of `metres`. */
export function jittered(track: Track, metres: number, seed: number): Track {
  const random = randomFrom(seed)
  return {
    ...track,
    points: track.points.map((point) =>
      pointAt(point, point.seconds, metres * normal(random), metres * normal(random)),
    ),
  }
}

/** What a simple faker makes: one straight line at one speed. */
export function straightLine(speed: number, minutes: number, everySeconds = 1): Track {
  const count = Math.floor((minutes * 60) / everySeconds)
  const points = Array.from({ length: count }, (_, index) => {
    const metres = speed * index * everySeconds
    return pointAt({ latitude: 39.9, longitude: 116.4 }, index * everySeconds, metres * 0.8, metres * 0.6)
  })
  return { startedAtMs: MORNING_MS, datum: 'wgs84', points }
}

/** All points from the share `from` of the way on lie `metres` further north. */
export function teleported(track: Track, from: number, metres: number): Track {
  const first = Math.floor(track.points.length * from)
  return {
    ...track,
    points: track.points.map((point, index) =>
      index < first ? point : { ...point, latitude: point.latitude + metres / 111_195 },
    ),
  }
}
