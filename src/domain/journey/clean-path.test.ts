import { cleanPath } from './clean-path'
import { pathOf } from './path'
import { pointAt } from './testing/make-track'

const origin = { latitude: 39.9, longitude: 116.4 }

const line = (...metres: readonly (readonly [seconds: number, east: number])[]) =>
  pathOf(metres.map(([seconds, east]) => pointAt(origin, seconds, east, 0)))

describe('pathOf', () => {
  it('lays points out in metres, in order of time, one a time stamp', () => {
    const path = line([2, 20], [0, 0], [1, 10], [1, 500])
    expect(path.seconds).toEqual([0, 1, 2])
    expect(path.east.map(Math.round)).toEqual([0, 10, 20])
  })

  it('leaves out what is no place, has no time or is very inaccurate', () => {
    const usable = pointAt(origin, 5, 0, 0)
    const path = pathOf([
      { ...usable, latitude: Number.NaN },
      { ...usable, seconds: Number.POSITIVE_INFINITY },
      { ...usable, latitude: 91 },
      { ...usable, seconds: 4, accuracyM: 500 },
      usable,
    ])
    expect(path.seconds).toEqual([5])
  })

  it('crosses the date line the short way', () => {
    const path = pathOf([
      { seconds: 0, latitude: 0, longitude: 179.999 },
      { seconds: 1, latitude: 0, longitude: -179.999 },
    ])
    expect(path.east[1]).toBeCloseTo(222, 0)
  })
})

describe('cleanPath', () => {
  it('drops points that stick out, up to three in a row', () => {
    const { path, jumps, droppedPoints } = cleanPath(
      line([0, 0], [1, 5], [2, 800], [3, 810], [4, 790], [5, 25], [6, 30]),
    )
    expect(path.east.map(Math.round)).toEqual([0, 5, 25, 30])
    expect({ jumps, droppedPoints }).toEqual({ jumps: [], droppedPoints: 3 })
  })

  it('keeps what does not come back, and tells it as a jump', () => {
    const { path, jumps } = cleanPath(line([0, 0], [1, 5], [2, 3005], [3, 3010], [4, 3015], [5, 3020]))
    expect(path.seconds).toHaveLength(6)
    expect(jumps).toEqual([{ atSeconds: 2, metres: expect.closeTo(3000, 0), seconds: 1 }])
  })

  it('takes a wide gap at a speed of rails for no jump', () => {
    expect(cleanPath(line([0, 0], [60, 1800], [61, 1820])).jumps).toEqual([])
  })
})
