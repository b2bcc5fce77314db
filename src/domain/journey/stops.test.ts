import { cleanPath } from './clean-path'
import { pathOf } from './path'
import { findStops } from './stops'
import { pointAt } from './testing/make-track'
import { timelineOf } from './timeline'

/** East at so many metres a second for so many seconds, one leg after the other. */
function legs(...parts: readonly (readonly [speed: number, seconds: number])[]) {
  let [metres, second] = [0, 0]
  const points = [pointAt({ latitude: 39.9, longitude: 116.4 }, 0, 0, 0)]
  for (const [speed, seconds] of parts) {
    for (let each = 0; each < seconds; each += 1) {
      metres += speed
      second += 1
      points.push(pointAt({ latitude: 39.9, longitude: 116.4 }, second, metres, 0))
    }
  }
  return points
}

const stopsOf = (points: ReturnType<typeof legs>) => findStops(timelineOf(cleanPath(pathOf(points)).path))

describe('findStops', () => {
  it.each([
    ['none on the way', legs([4, 300]), []],
    ['none where a receiver blinks', legs([4, 100], [0, 10], [4, 100]), []],
    ['one at a light', legs([4, 100], [0, 60], [4, 100]), [60]],
    ['two at two lights', legs([4, 100], [0, 60], [4, 100], [0, 40], [4, 60]), [60, 40]],
    ['one of somebody who stays', legs([0, 300]), [300]],
  ])('%s', (_what, points, seconds) => {
    expect(stopsOf(points).map((stop) => stop.seconds)).toEqual(seconds)
  })

  it('ends a stop where points are missing', () => {
    const points = legs([4, 100], [0, 300], [4, 100]).filter(({ seconds }) => seconds < 200 || seconds > 300)
    expect(stopsOf(points).map((stop) => stop.seconds)).toHaveLength(2)
  })
})
