import { TRACK_POINTS_MAX } from '@/contract/evidence'
import { readGpx } from './gpx'

const point = (second: number, latitude = 39.9, longitude = 116.4) =>
  `<trkpt lat="${latitude}" lon="${longitude}"><ele>44</ele><time>${new Date(Date.UTC(2026, 10, 20, 0, 30, second)).toISOString()}</time></trkpt>`
const gpx = (...inside: string[]) =>
  `<?xml version="1.0"?><gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1"><trk><trkseg>${inside.join('\n')}</trkseg></trk></gpx>`

it('reads the points of all segments, oldest first, as a finished trip', () => {
  const text = gpx(point(10, 39.9000001, 116.41), '</trkseg><trkseg>', point(0), point(25, 39.91, 116.42))
  expect(readGpx('cycling', text)).toEqual({
    ok: true,
    trip: {
      behaviourId: 'cycling',
      startedAtMs: Date.UTC(2026, 10, 20, 0, 30),
      datum: 'wgs84',
      phase: { is: 'finished', sinceMs: Date.UTC(2026, 10, 20, 0, 30, 25) },
      pauses: [],
      points: [
        [0, 39.9, 116.4, 0],
        [10, 39.9, 116.41, 0],
        [25, 39.91, 116.42, 0],
      ],
      everySeconds: 1,
      sentUnder: null,
    },
  })
})

it('reads a file with a prefix, single quotes, the other order and a zone', () => {
  const text = `<g:gpx><g:trkpt lon='116.4' lat='-39.9'><g:time>2026-11-20T08:30:00+08:00</g:time></g:trkpt>
    <g:trkpt lon='116.5' lat='-39.9'><g:time>2026-11-20T08:31:00+08:00</g:time></g:trkpt></g:gpx>`
  expect(readGpx('walking', text)).toMatchObject({
    ok: true,
    trip: {
      points: [
        [0, -39.9, 116.4, 0],
        [60, -39.9, 116.5, 0],
      ],
    },
  })
})

it.each([
  ['another file', 'not-gpx', '{"type":"FeatureCollection"}'],
  ['waypoints only', 'no-points', '<gpx><wpt lat="39" lon="116"><time>2026-11-20T00:00:00Z</time></wpt></gpx>'],
  ['a single point', 'no-points', gpx(point(0))],
  ['a drawn route', 'no-times', gpx('<trkpt lat="39" lon="116"/>', '<trkpt lat="39.1" lon="116"/>')],
  ['one point without a time', 'no-times', gpx(point(0), '<trkpt lat="39.1" lon="116"></trkpt>', point(9))],
  ['a week', 'too-long', gpx(point(0), point(7 * 86_400))],
  ['places that are none', 'no-points', gpx(point(0, 139), point(5, 39, 216))],
])('refuses %s: %s', (_what, why, text) => {
  expect(readGpx('cycling', text)).toEqual({ ok: false, why })
})

it('thins a long recording to what one call takes, and keeps both ends', () => {
  const reading = readGpx('cycling', gpx(...Array.from({ length: 9000 }, (_, second) => point(second))))
  const points = reading.ok ? reading.trip.points : []
  expect(points.length).toBeLessThanOrEqual(TRACK_POINTS_MAX)
  expect([points[0]?.[0], points[points.length - 1]?.[0]]).toEqual([0, 8999])
})
