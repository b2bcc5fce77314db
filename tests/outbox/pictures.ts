import sharp from 'sharp'
import { chanceOf } from './chance'

const EDGE = 8

/** A picture by the name of its file: another name, another picture, and none like another. */
export const pictureOf = (file: string): Promise<Buffer> => {
  const chance = chanceOf([...file].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) | 0, 7))
  const greys = Buffer.from(Array.from({ length: EDGE * EDGE }, () => chance.below(256)))
  return sharp(greys, { raw: { width: EDGE, height: EDGE, channels: 1 } })
    .resize(96, 96, { kernel: 'cubic' })
    .png()
    .toBuffer()
}
