/**
 * A picture in 64 bits: the signs of its 8 × 8 slowest cosine waves against their median (a perceptual hash). Files that
 * differ but show the same thing differ in few bits. Four bands of 16 bits each, so that an index can find near ones.
 */
export type PictureHash = readonly [number, number, number, number]

export const PICTURE_HASH_EDGE = 32
const WAVES = 8
const BAND_BITS = 16

/**
 * Two pictures this near or nearer count as the same. With four bands at least one of them then differs in one bit at
 * most, so that the 17 neighbours of each band find every near picture. docs/decisions/0009-photos.md has what it catches.
 */
export const SAME_PICTURE_BITS_MAX = 7

/** `grey` is 32 × 32 brightness values of the whole picture, row by row, each from 0 to 255. */
export function pictureHash(grey: ArrayLike<number>): PictureHash {
  if (grey.length !== PICTURE_HASH_EDGE ** 2) throw new Error(`a raster of ${grey.length} values is not 32 × 32`)
  const strengths = slowWaves(grey)
  const middle = medianOf(strengths.slice(1))
  const bandOf = (band: number) =>
    strengths
      .slice(band * BAND_BITS, (band + 1) * BAND_BITS)
      .reduce((bits, strength) => bits * 2 + Number(strength > middle), 0)
  return [bandOf(0), bandOf(1), bandOf(2), bandOf(3)]
}

/** In how many of the 64 bits two pictures differ. */
export function pictureDistance(one: PictureHash, other: PictureHash): number {
  return one.reduce((sum, band, at) => sum + onesIn(band ^ (other[at] ?? 0)), 0)
}

/** The band itself and the 16 values that differ from it in one bit. */
export function bandNeighbours(band: number): number[] {
  return [band, ...Array.from({ length: BAND_BITS }, (_, bit) => band ^ (1 << bit))]
}

/** A picture without shapes, such as a lens cap, is like every other one: its hash says nothing. */
export function isBlank(grey: ArrayLike<number>): boolean {
  const values = Array.from(grey)
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
  return variance < BLANK_VARIANCE_MAX
}

const BLANK_VARIANCE_MAX = 4

function slowWaves(grey: ArrayLike<number>): number[] {
  const rows = Array.from({ length: PICTURE_HASH_EDGE }, (_, y) =>
    COSINES.map((cosine) =>
      cosine.reduce((sum, factor, x) => sum + factor * (grey[y * PICTURE_HASH_EDGE + x] ?? 0), 0),
    ),
  )
  return COSINES.flatMap((cosine) =>
    Array.from({ length: WAVES }, (_, wave) =>
      cosine.reduce((sum, factor, y) => sum + factor * (rows[y]?.[wave] ?? 0), 0),
    ),
  )
}

// The first eight waves of the discrete cosine transform of 32 values.
const COSINES: readonly (readonly number[])[] = Array.from({ length: WAVES }, (_, wave) =>
  Array.from({ length: PICTURE_HASH_EDGE }, (_value, at) =>
    Math.cos(((2 * at + 1) * wave * Math.PI) / (2 * PICTURE_HASH_EDGE)),
  ),
)

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

function onesIn(bits: number): number {
  let count = 0
  for (let left = bits; left > 0; left &= left - 1) count += 1
  return count
}
