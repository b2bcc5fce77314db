import type { PictureMaker } from '@/platform/canvas-picture'
import type { colours } from '@/ui/token-values'
import { CODE, POSTER, posterMarks, type PosterText } from './poster-layout'

/** What is used of a canvas; phones and browsers both have it. */
export interface PosterCanvas extends PictureMaker {
  width: number
  height: number
  getContext(kind: '2d'): PosterPen | null
}

export interface PosterPen {
  fillStyle: unknown
  font: string
  textAlign: string
  setTransform(a: number, b: number, c: number, d: number, e: number, f: number): void
  fillRect(x: number, y: number, width: number, height: number): void
  fillText(text: string, x: number, y: number): void
  drawImage(picture: unknown, x: number, y: number, width: number, height: number): void
  measureText(text: string): { readonly width: number }
}

const FACES = { display: '"Songti SC", "Noto Serif CJK SC", STSong, serif', sans: 'sans-serif' } as const

/** Draws the poster over the whole canvas, in as many pixels as it has. */
export const paintPoster = (
  canvas: PosterCanvas,
  pixelsPerUnit: number,
  poster: PosterText,
  palette: (typeof colours)['light'],
  code: unknown = null,
): void => {
  canvas.width = Math.round(POSTER.width * pixelsPerUnit)
  canvas.height = Math.round(POSTER.height * pixelsPerUnit)
  const pen = canvas.getContext('2d')
  if (!pen) return
  pen.setTransform(pixelsPerUnit, 0, 0, pixelsPerUnit, 0, 0)
  const widthOf = (text: string, size: number) => {
    pen.font = fontOf(size, 'sans', true)
    return pen.measureText(text).width
  }
  for (const mark of posterMarks(poster, widthOf, code !== null)) {
    pen.fillStyle = palette[mark.ink]
    if (mark.kind === 'box') {
      pen.fillRect(mark.x, mark.y, mark.width, mark.height)
    } else {
      pen.font = fontOf(mark.size, mark.face, mark.isBold)
      pen.textAlign = mark.align
      pen.fillText(mark.text, mark.x, mark.y)
    }
  }
  if (code !== null) pen.drawImage(code, CODE.x, CODE.y, CODE.size, CODE.size)
}

const fontOf = (size: number, face: keyof typeof FACES, isBold: boolean): string =>
  `${isBold ? 'bold' : 'normal'} ${size.toFixed(2)}px ${FACES[face]}`
