import {
  bandNeighbours,
  isBlank,
  pictureDistance,
  type PictureHash,
  pictureHash,
  SAME_PICTURE_BITS_MAX,
} from './picture-hash'

const EDGE = 32
type Scene = (x: number, y: number) => number
const raster = (scene: Scene): number[] =>
  Array.from({ length: EDGE * EDGE }, (_, at) =>
    Math.max(0, Math.min(255, Math.round(scene(at % EDGE, Math.floor(at / EDGE))))),
  )

const disc =
  (cx: number, cy: number, radius: number, light: number): Scene =>
  (x, y) =>
    Math.hypot(x - cx, y - cy) < radius ? light : 0
const sum =
  (...scenes: Scene[]): Scene =>
  (x, y) =>
    scenes.reduce((light, scene) => light + scene(x, y), 0)

const table: Scene = (_x, y) => (y > 20 ? 60 : 20)
const plate = sum(table, disc(11, 17, 8, 120), disc(12, 16, 3, 50))
const cup = sum(table, disc(23, 10, 6, 140), disc(26, 22, 4, 90))
const noise: Scene = (x, y) => ((x * 7 + y * 13) % 5) - 2

const distance = (one: Scene, other: Scene) => pictureDistance(pictureHash(raster(one)), pictureHash(raster(other)))

test.each<[string, Scene]>([
  ['itself', plate],
  ['encoded again, with a little noise', sum(plate, noise)],
  ['brightened', (x, y) => plate(x, y) + 25],
  ['with more contrast', (x, y) => plate(x, y) * 1.15],
  ['cropped by one part in 64', (x, y) => plate(0.5 + (x * 31) / 32, 0.5 + (y * 31) / 32)],
])('a plate is the same picture %s', (_how, copy) => {
  expect(distance(plate, copy)).toBeLessThanOrEqual(SAME_PICTURE_BITS_MAX)
})

test.each<[string, Scene]>([
  ['a cup', cup],
  ['a plate at another place', sum(table, disc(22, 10, 8, 120), disc(23, 9, 3, 50))],
  ['its mirror image', (x, y) => plate(31 - x, y)],
  ['its negative', (x, y) => 255 - plate(x, y)],
])('a plate is another picture than %s', (_what, other) => {
  expect(distance(plate, other)).toBeGreaterThan(SAME_PICTURE_BITS_MAX)
})

test('the distance is the number of bits that differ', () => {
  const none: PictureHash = [0, 0, 0, 0]
  expect(pictureDistance(none, none)).toBe(0)
  expect(pictureDistance(none, [1, 0x8000, 0b111, 0])).toBe(5)
  expect(pictureDistance(none, [0xffff, 0xffff, 0xffff, 0xffff])).toBe(64)
})

test('whatever seven bits differ, one band has a neighbour in common', () => {
  for (let seed = 1; seed <= 500; seed += 1) {
    const bits = new Set<number>()
    for (let draw = seed; bits.size < SAME_PICTURE_BITS_MAX; draw = (draw * 48_271) % 2_147_483_647) bits.add(draw % 64)
    const other = [0, 1, 2, 3].map((band) =>
      [...bits].filter((bit) => Math.floor(bit / 16) === band).reduce((value, bit) => value | (1 << (bit % 16)), 0),
    )
    expect(other.some((band) => bandNeighbours(0).includes(band))).toBe(true)
  }
})

test('a band has itself and sixteen neighbours, all of 16 bits', () => {
  const near = bandNeighbours(0xa5a5)
  expect(new Set(near).size).toBe(17)
  expect(near.every((band) => band >= 0 && band <= 0xffff)).toBe(true)
})

test.each<[string, Scene, boolean]>([
  ['a lens cap', () => 3, true],
  ['a lens cap with noise', (x, y) => 20 + ((x + y) % 2), true],
  ['a plate', plate, false],
])('%s: nothing to be seen on it or something', (_what, scene, blank) => {
  expect(isBlank(raster(scene))).toBe(blank)
})

test('a raster of another size is a bug', () => {
  expect(() => pictureHash([1, 2, 3])).toThrow('not 32 × 32')
})
