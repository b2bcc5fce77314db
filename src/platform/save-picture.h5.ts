import type { DrawnCanvas, PictureSaved } from './save-picture'
import { withheld } from './withheld'

/** A browser downloads it. */
export const savePicture = async ({ node }: DrawnCanvas, fileName: string): Promise<PictureSaved> => {
  if (!(node instanceof HTMLCanvasElement)) return withheld('unavailable')
  const blob = await new Promise<Blob | null>((resolve) => node.toBlob(resolve, 'image/png'))
  if (!blob) return withheld('unavailable')
  const url = URL.createObjectURL(blob)
  Object.assign(document.createElement('a'), { href: url, download: fileName }).click()
  URL.revokeObjectURL(url)
  return { status: 'saved', where: 'downloads' }
}
