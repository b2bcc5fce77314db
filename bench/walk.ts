/** Citizens of one side of a bench: the first one's number, and how many there are. */
export interface Walk {
  readonly first: number
  readonly count: number
}

/** A prime, so that turns in a row are of citizens far apart, and all have their turn before one has another. */
export const STRIDE = 7_919

/** The citizen of a turn; `count` must not be a multiple of the stride. */
export const citizenOf = ({ first, count }: Walk, turn: number): number => first + ((turn * STRIDE) % count)
