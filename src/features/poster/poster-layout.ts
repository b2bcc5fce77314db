/** What a poster says. All of it is text, so that the same can be read aloud. */
export interface PosterText {
  readonly bookName: string
  readonly title: string
  /** The headline figure with its unit and what it is. */
  readonly figure: string
  readonly unit: string
  readonly figureName: string
  readonly facts: readonly { readonly name: string; readonly value: string }[]
  /** The pseudonym; null unless the person wants it there. */
  readonly signature: string | null
  /** How others come to the app: by its name, and by the code on the poster where there is one. */
  readonly hint: string
  readonly codeHint: string
}

/** Names of colours, so that the layout knows no theme. */
export type Ink =
  'paper' | 'cover' | 'coverLine' | 'onCover' | 'onCover2' | 'ink' | 'ink2' | 'rule' | 'green' | 'marginRule'

export type Mark =
  | {
      readonly kind: 'box'
      readonly ink: Ink
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
    }
  | {
      readonly kind: 'words'
      readonly ink: Ink
      readonly text: string
      readonly x: number
      readonly y: number
      readonly size: number
      readonly face: 'display' | 'sans'
      readonly isBold: boolean
      readonly align: 'left' | 'right'
    }

/** Where the code stands, if there is one: a square beside the last lines. */
export const CODE = { x: 208, y: 340, size: 68 } as const

/** The sheet that everything is measured on; the painter scales it to the canvas. */
export const POSTER = { width: 300, height: 420 } as const

const MARGIN = 24
const COVER_HEIGHT = 124
const FACT_HEIGHT = 34

/**
 * Where everything stands on a sheet of 300 by 420; y is the baseline of words. `widthOf` measures a text at a size, so
 * that a long one is set smaller instead of running out of the sheet.
 */
export const posterMarks = (
  poster: PosterText,
  widthOf: (text: string, size: number) => number,
  hasCode = false,
): readonly Mark[] => {
  const beside = (hasCode ? CODE.x - MARGIN / 2 : POSTER.width - MARGIN) - MARGIN
  const inner = POSTER.width - 2 * MARGIN
  const fit = (text: string, size: number, room: number) =>
    Math.min(size, (size * room) / Math.max(1, widthOf(text, size)))
  const words = (
    text: string,
    ink: Ink,
    y: number,
    size: number,
    more: Partial<Extract<Mark, { kind: 'words' }>> = {},
  ) =>
    ({
      kind: 'words',
      text,
      ink,
      x: MARGIN,
      y,
      size: fit(text, size, inner),
      face: 'sans',
      isBold: false,
      align: 'left',
      ...more,
    }) as const
  const figureSize = fit(poster.figure, 52, inner * 0.72)
  const factsTop = 246

  return [
    { kind: 'box', ink: 'paper', x: 0, y: 0, ...POSTER },
    { kind: 'box', ink: 'cover', x: 0, y: 0, width: POSTER.width, height: COVER_HEIGHT },
    { kind: 'box', ink: 'coverLine', x: MARGIN, y: COVER_HEIGHT - 22, width: inner, height: 1 },
    words(poster.bookName, 'onCover', 56, 26, { face: 'display', isBold: true }),
    words(poster.title, 'onCover2', 84, 14),
    words(poster.figureName, 'ink2', 158, 13),
    words(poster.figure, 'green', 212, 52, { size: figureSize, isBold: true }),
    // At the far edge, as in a ledger: hosts measure text too badly to set it right after the figure.
    words(poster.unit, 'green', 212, 16, { x: POSTER.width - MARGIN, align: 'right' }),
    // The double rule of a passbook.
    { kind: 'box', ink: 'marginRule', x: MARGIN, y: 228, width: inner, height: 1 },
    { kind: 'box', ink: 'marginRule', x: MARGIN, y: 231, width: inner, height: 1 },
    ...poster.facts.flatMap(({ name, value }, index): readonly Mark[] => {
      const baseline = factsTop + index * FACT_HEIGHT + 10
      const nameSize = fit(name, 13, inner * 0.45)
      return [
        words(name, 'ink2', baseline, 13, { size: nameSize }),
        words(value, 'ink', baseline, 14, {
          size: fit(value, 14, inner * 0.5),
          x: POSTER.width - MARGIN,
          align: 'right',
          isBold: true,
        }),
        { kind: 'box', ink: 'rule', x: MARGIN, y: baseline + 10, width: inner, height: 1 },
      ]
    }),
    ...(poster.signature === null
      ? []
      : [
          words(poster.signature, 'ink', 384, 15, {
            size: fit(poster.signature, 15, beside),
            face: 'display',
            isBold: true,
          }),
        ]),
    words(hintOf(poster, hasCode), 'ink2', 404, 11, { size: fit(hintOf(poster, hasCode), 11, beside) }),
  ]
}

const hintOf = ({ hint, codeHint }: PosterText, hasCode: boolean): string => (hasCode ? codeHint : hint)

/** The poster as a sentence, for those who hear it. */
export const spokenPoster = (poster: PosterText, separator: string, hasCode = false): string =>
  [
    poster.bookName,
    poster.title,
    `${poster.figureName} ${poster.figure} ${poster.unit}`,
    ...poster.facts.map(({ name, value }) => `${name} ${value}`),
    ...(poster.signature === null ? [] : [poster.signature]),
    hintOf(poster, hasCode),
  ].join(separator)
