/** Of a picture, in px; y grows downwards. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Line {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

/** What little there is stays visible: a state with any grams is at least this high. */
const LEAST_HEIGHT = 3
const GAP = 1

/**
 * Boxes of the states of one month, stacked from `ground` upwards, in the order of `heights`; null where there is
 * nothing of a state. A thin line of paper parts the boxes.
 */
export const stackedBoxes = (
  { x, width, ground }: { readonly x: number; readonly width: number; readonly ground: number },
  heights: readonly number[],
): (Box | null)[] => {
  let top = ground
  return heights.map((height) => {
    if (height <= 0) return null
    const shown = Math.max(LEAST_HEIGHT, height)
    const isFirst = top === ground
    const drawn = shown - (isFirst ? 0 : GAP)
    top -= shown
    return { x, y: top, width, height: drawn }
  })
}

/** Lines that hatch a box like pencil, rising to the right, `distance` apart along its edges and never outside of it. */
export const hatchOf = ({ x, y, width, height }: Box, distance: number): Line[] => {
  const lines: Line[] = []
  // A line is x + y = sum, from the corner at the top left to the one at the bottom right.
  for (let sum = distance; sum < width + height; sum += distance) {
    const left = Math.max(0, sum - height)
    const right = Math.min(width, sum)
    lines.push({ x1: x + left, y1: y + sum - left, x2: x + right, y2: y + sum - right })
  }
  return lines
}
