import { isBlank, type PictureHash, pictureHash, PICTURE_HASH_EDGE } from '@/domain/evidence/picture-hash'
import sharp from 'sharp'

const EDGE_MAX_PX = 1600
/** Above what phones take; a small file can claim to be far larger. */
const PIXELS_MAX = 50_000_000
const QUALITY = 80

export type PreparedPicture =
  | { readonly ok: true; readonly jpeg: Uint8Array; readonly looks: PictureHash }
  | { readonly ok: false; readonly why: 'not-a-picture' | 'too-many-pixels' | 'blank' }

/**
 * Draws a picture anew as JPEG: upright, at most 1600 pixels long, and without anything that the camera wrote into the
 * file. What is no JPEG, PNG or WebP by its first bytes never reaches a decoder.
 */
export const preparePicture = async (bytes: Uint8Array): Promise<PreparedPicture> => {
  if (!hasPictureHead(bytes)) return { ok: false, why: 'not-a-picture' }
  try {
    const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata()
    if (width * height > PIXELS_MAX) return { ok: false, why: 'too-many-pixels' }
    const jpeg = await sharp(bytes, { limitInputPixels: PIXELS_MAX, failOn: 'error' })
      .autoOrient()
      .resize({ width: EDGE_MAX_PX, height: EDGE_MAX_PX, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: 'white' })
      .toColourspace('srgb')
      .jpeg({ quality: QUALITY })
      .toBuffer()
    const grey = await greyRaster(jpeg)
    if (isBlank(grey)) return { ok: false, why: 'blank' }
    return { ok: true, jpeg, looks: pictureHash(grey) }
  } catch {
    // Its head was that of a picture, the rest was not: sharp tells so by throwing, and has no codes.
    return { ok: false, why: 'not-a-picture' }
  }
}

const greyRaster = (jpeg: Uint8Array): Promise<Uint8Array> =>
  sharp(jpeg).resize({ width: PICTURE_HASH_EDGE, height: PICTURE_HASH_EDGE, fit: 'fill' }).greyscale().raw().toBuffer()

const hasPictureHead = (bytes: Uint8Array): boolean => {
  const head = Buffer.from(bytes.subarray(0, 12)).toString('latin1')
  return head.startsWith('\xff\xd8\xff') || head.startsWith('\x89PNG\r\n\x1a\n') || /^RIFF[\s\S]{4}WEBP/.test(head)
}
