interface HostImage {
  src: string
  onload: (() => void) | null
  onerror: ((error: unknown) => void) | null
}

/** What a canvas of a host can make: pictures belong to the canvas that draws them. */
export interface PictureMaker {
  createImage?(): HostImage
}

/** A picture that this canvas can draw; null when there is none at the address, or the host cannot load it. */
export const loadPicture = (canvas: PictureMaker, address: string): Promise<unknown> =>
  new Promise((resolve) => {
    const image = canvas.createImage?.()
    if (!image) return resolve(null)
    image.onload = () => resolve(image)
    image.onerror = () => resolve(null)
    image.src = address
  })
