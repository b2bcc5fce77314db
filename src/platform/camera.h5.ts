import type { Photo, Taken } from './camera'
import { withheld } from './withheld'

const EDGE_MAX_PX = 1600
const QUALITY = 0.8

/** On a phone the browser opens the camera; on a desktop, which has none to open, it asks for a file. */
export const takePhoto = (): Promise<Taken> =>
  new Promise((resolve) => {
    const input = document.createElement('input')
    Object.assign(input, { type: 'file', accept: 'image/*', capture: 'environment' })
    input.addEventListener('cancel', () => resolve(withheld('cancelled')))
    input.addEventListener('change', () => {
      const [file] = input.files ?? []
      if (!file) return resolve(withheld('cancelled'))
      compress(file).then(
        (photo) => resolve({ status: 'taken', photo }),
        () => resolve(withheld('unavailable')),
      )
    })
    input.click()
  })

/** Drawn anew: smaller, and without what the camera wrote into the file, such as the place. */
const compress = async (file: File): Promise<Photo> => {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
  const scale = Math.min(1, EDGE_MAX_PX / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * scale)
  canvas.height = Math.round(picture.height * scale)
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY))
  if (!blob) throw new Error('the browser could not write the picture')
  return { path: URL.createObjectURL(blob), sizeBytes: blob.size }
}
