import type { Mode } from '../mode'
import type { Track, TrackPoint } from '../track'
import { normal, type Random, randomFrom } from './random'

/** How a mode moves, in metres and seconds. A halt comes after a leg of about `legM`, with the chance `haltChance`. */
type Manner = {
  cruise: number
  cruiseSpread: number
  sway: number
  gain: number
  brake: number
  legM: number
  haltChance: number
  haltSeconds: readonly [least: number, most: number]
  turnChance: number
}

const MANNERS: Readonly<Record<Mode, Manner>> = {
  walk: {
    cruise: 1.35,
    cruiseSpread: 0.1,
    sway: 0.12,
    gain: 0.6,
    brake: 0.8,
    legM: 180,
    haltChance: 0.4,
    haltSeconds: [8, 40],
    turnChance: 0.5,
  },
  bike: {
    cruise: 4,
    cruiseSpread: 0.35,
    sway: 0.35,
    gain: 0.5,
    brake: 0.8,
    legM: 450,
    haltChance: 0.45,
    haltSeconds: [8, 45],
    turnChance: 0.35,
  },
  bus: {
    cruise: 10,
    cruiseSpread: 1.5,
    sway: 0.8,
    gain: 0.9,
    brake: 1.1,
    legM: 480,
    haltChance: 0.95,
    haltSeconds: [14, 45],
    turnChance: 0.12,
  },
  car: {
    cruise: 14,
    cruiseSpread: 2.5,
    sway: 1.2,
    gain: 1.6,
    brake: 2,
    legM: 900,
    haltChance: 0.6,
    haltSeconds: [15, 70],
    turnChance: 0.25,
  },
  rail: {
    cruise: 19,
    cruiseSpread: 1,
    sway: 0.3,
    gain: 0.9,
    brake: 0.9,
    legM: 1300,
    haltChance: 1,
    haltSeconds: [35, 55],
    turnChance: 0.05,
  },
}

export type TrackWish = {
  mode: Mode
  seed: number
  minutes?: number
  everySeconds?: number
  startedAtMs?: number
  latitude?: number
  longitude?: number
}

/** A Tuesday morning in Beijing. */
export const MORNING_MS = Date.UTC(2026, 8, 1, 0, 30)

type Moment = { east: number; north: number; inTunnel: boolean }

/**
 * A journey that nobody made: legs, halts and turns of its mode, recorded by a receiver whose error drifts. Only code
 * makes it; the same wish makes the same track. Rail is under ground on most legs, where points are missing.
 */
export function makeTrack(wish: TrackWish): Track {
  const {
    mode,
    seed,
    minutes = 20,
    everySeconds = 1,
    startedAtMs = MORNING_MS,
    latitude = 39.9,
    longitude = 116.4,
  } = wish
  const random = randomFrom(seed + 1)
  const moments = move(MANNERS[mode], mode, Math.round(minutes * 60), random)
  const error = { east: 4 * normal(random), north: 4 * normal(random) }
  const points: TrackPoint[] = []
  moments.forEach(({ east, north, inTunnel }, seconds) => {
    error.east = 0.985 * error.east + 0.6 * normal(random)
    error.north = 0.985 * error.north + 0.6 * normal(random)
    if (seconds % everySeconds !== 0 || inTunnel) return
    points.push(pointAt({ latitude, longitude }, seconds, east + error.east, north + error.north))
  })
  return { startedAtMs, datum: 'wgs84', points }
}

/** The point so many metres east and north of `origin`. */
export function pointAt(
  origin: { latitude: number; longitude: number },
  seconds: number,
  eastM: number,
  northM: number,
): TrackPoint {
  const latitude = origin.latitude + northM / 111_195
  const shrink = Math.cos((((origin.latitude + latitude) / 2) * Math.PI) / 180)
  return { seconds, latitude, longitude: origin.longitude + eastM / 111_195 / shrink }
}

function move(manner: Manner, mode: Mode, seconds: number, random: Random): Moment[] {
  const moments: Moment[] = []
  let [east, north, heading, speed, sway] = [0, 0, 2 * Math.PI * random(), 0, 0]
  let leg = manner.legM * (0.4 + 1.2 * random())
  let halt = 0
  let cruise = manner.cruise + manner.cruiseSpread * normal(random)
  let willHalt = random() < manner.haltChance
  let isUnderGround = false
  for (let second = 0; second < seconds; second += 1) {
    moments.push({ east, north, inTunnel: isUnderGround })
    if (halt > 0) {
      halt -= 1
      speed = 0
      continue
    }
    sway = 0.97 * sway + 0.25 * manner.sway * normal(random)
    const wanted = Math.max(0.3 * cruise, cruise + sway)
    const brakingM = (speed * speed) / (2 * manner.brake)
    const slowest = willHalt ? 0 : 0.45 * cruise
    speed =
      leg < brakingM && speed > slowest
        ? Math.max(slowest, speed - manner.brake)
        : Math.min(wanted, speed + manner.gain)
    leg -= speed
    if (leg <= 0 || (speed <= 0 && leg < 5)) {
      if (willHalt)
        halt = Math.round(manner.haltSeconds[0] + random() * (manner.haltSeconds[1] - manner.haltSeconds[0]))
      if (random() < manner.turnChance) heading += (random() < 0.5 ? -1 : 1) * (Math.PI / 2) * (0.8 + 0.3 * random())
      leg = manner.legM * (0.4 + 1.2 * random())
      cruise = Math.max(0.6 * manner.cruise, manner.cruise + manner.cruiseSpread * normal(random))
      willHalt = random() < manner.haltChance
      isUnderGround = mode === 'rail' && random() < 0.6
    }
    heading += 0.012 * normal(random)
    east += speed * Math.cos(heading)
    north += speed * Math.sin(heading)
  }
  return moments
}
