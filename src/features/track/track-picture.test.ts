import { pictureOf } from './track-picture'
import { startTrip, type Trip, type TripPoint } from './trip'

const box = { width: 343, height: 150 }
const trip = (points: readonly TripPoint[], pauses: Trip['pauses'] = []): Trip => ({
  ...startTrip('cycling', 0, 'gcj02'),
  points,
  pauses,
})

it('draws nothing before there is a point', () => {
  expect(pictureOf(trip([]), box)).toBeNull()
})

it('has north up and east right, within the box', () => {
  const picture = pictureOf(
    trip([
      [0, 39.9, 116.4, 5],
      [600, 39.91, 116.42, 5],
    ]),
    box,
  )
  const [startX = 0, startY = 0] = picture?.start ?? []
  const [endX = 0, endY = 0] = picture?.end ?? []
  expect(endX).toBeGreaterThan(startX)
  expect(endY).toBeLessThan(startY)
  for (const [x, y] of picture?.lines.flat() ?? []) {
    expect(x).toBeGreaterThan(0)
    expect(x).toBeLessThan(box.width)
    expect(y).toBeGreaterThan(0)
    expect(y).toBeLessThan(box.height)
  }
})

it('has a scale that is true', () => {
  const picture = pictureOf(
    trip([
      [0, 39.9, 116.4, 5],
      [600, 39.91, 116.4, 5],
    ]),
    box,
  )
  const pixelsOfWay = Math.abs((picture?.start[1] ?? 0) - (picture?.end[1] ?? 0))
  const metres = 0.01 * 111_195
  expect((picture?.scale.width ?? 0) / (picture?.scale.metres ?? 1)).toBeCloseTo(pixelsOfWay / metres, 6)
})

it('breaks the line at a pause', () => {
  const points: TripPoint[] = [
    [0, 39.9, 116.4, 5],
    [10, 39.901, 116.4, 5],
    [300, 39.905, 116.4, 5],
    [310, 39.906, 116.4, 5],
  ]
  const picture = pictureOf(trip(points, [{ fromMs: 12_000, toMs: 299_000 }]), box)
  expect(picture?.lines.map((line) => line.length)).toEqual([2, 2])
})

it('does not blow up somebody who stands still', () => {
  const picture = pictureOf(
    trip([
      [0, 39.9, 116.4, 5],
      [1, 39.90001, 116.4, 5],
    ]),
    box,
  )
  expect(Math.abs((picture?.start[1] ?? 0) - (picture?.end[1] ?? 99))).toBeLessThan(2)
})
