import fc from 'fast-check'
import { hatchOf, stackedBoxes } from './column-parts'

const column = { x: 10, width: 20, ground: 100 }

test('states stand on each other, with a line of paper between them', () => {
  expect(stackedBoxes(column, [40, 10, 20])).toEqual([
    { x: 10, y: 60, width: 20, height: 40 },
    { x: 10, y: 50, width: 20, height: 9 },
    { x: 10, y: 30, width: 20, height: 19 },
  ])
})

test('a state without grams takes no room', () => {
  expect(stackedBoxes(column, [0, 0, 20])).toEqual([null, null, { x: 10, y: 80, width: 20, height: 20 }])
})

test('the little there is of a state can be seen', () => {
  expect(stackedBoxes(column, [40, 0.2, 0])).toEqual([
    { x: 10, y: 60, width: 20, height: 40 },
    { x: 10, y: 57, width: 20, height: 2 },
    null,
  ])
})

test('pencil hatches a box from edge to edge', () => {
  expect(hatchOf({ x: 10, y: 50, width: 8, height: 4 }, 4)).toEqual([
    { x1: 10, y1: 54, x2: 14, y2: 50 },
    { x1: 14, y1: 54, x2: 18, y2: 50 },
  ])
})

test('pencil stays inside of every box', () => {
  const length = fc.double({ min: 0.1, max: 300, noNaN: true })
  fc.assert(
    fc.property(length, length, (width, height) => {
      for (const { x1, y1, x2, y2 } of hatchOf({ x: 0, y: 0, width, height }, 5)) {
        expect(Math.min(x1, y2)).toBeGreaterThanOrEqual(0)
        expect(Math.max(x1, x2)).toBeLessThanOrEqual(width + 1e-9)
        expect(Math.max(y1, y2)).toBeLessThanOrEqual(height + 1e-9)
        expect(x1).toBeLessThanOrEqual(x2 + 1e-9)
      }
    }),
  )
})
