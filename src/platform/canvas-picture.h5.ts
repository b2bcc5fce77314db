import type { PictureMaker } from './canvas-picture'

/** Browsers draw any picture on any canvas. */
export const loadPicture = (_canvas: PictureMaker, address: string): Promise<unknown> =>
  new Promise((resolve) => {
    const image = new Image()
    image.onload = () => resolve(image)
    image.onerror = () => resolve(null)
    image.src = address
  })
