import fs from 'node:fs'
import zlib from 'node:zlib'
import { z } from 'zod/mini'
import type { Mode } from '../../src/domain/journey/mode'
import type { Track } from '../../src/domain/journey/track'

const Trip = z.object({
  user: z.string(),
  mode: z.enum(['walk', 'bike', 'bus', 'car', 'taxi', 'subway']),
  start: z.number(),
  points: z.array(z.tuple([z.number(), z.number(), z.number()])),
})

export type Label = z.infer<typeof Trip>['mode']

/** A trip whose person wrote down how it was made. */
export type LabelledTrip = { person: string; label: Label; mode: Mode; track: Track }

const MODE_OF: Readonly<Record<Label, Mode>> = {
  walk: 'walk',
  bike: 'bike',
  bus: 'bus',
  car: 'car',
  taxi: 'car',
  subway: 'rail',
}

/** Ids of the Geolife data that are one person. Other data say the same person with the same id. */
const SAME_PERSON = [
  ['069', '126', '129', '167'],
  ['081', '125'],
  ['084', '085'],
  ['128', '153', '163'],
]

/** The trips of a file of one JSON a line, gzipped or not, WGS 84. Throws when a line is no trip. */
export function readTrips(file: string): LabelledTrip[] {
  const bytes = fs.readFileSync(file)
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b
  return (isGzip ? zlib.gunzipSync(bytes) : bytes)
    .toString('utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => tripOf(Trip.parse(JSON.parse(line))))
}

function tripOf({ user, mode, start, points }: z.infer<typeof Trip>): LabelledTrip {
  return {
    person: SAME_PERSON.find((ids) => ids.includes(user))?.[0] ?? user,
    label: mode,
    mode: MODE_OF[mode],
    track: {
      startedAtMs: start * 1000,
      datum: 'wgs84',
      points: points.map(([seconds, latitude, longitude]) => ({ seconds, latitude, longitude })),
    },
  }
}
