import { PICTURE_PART, uploadPhoto } from '@/contract/photos'
import { refusalBody } from '@/contract/refusals'
import sharp from 'sharp'
import type { PhotoStore } from '../services'
import { seededBytes } from './seeded-bytes'
import type { TestApp, TestCitizen } from './test-app'

/** Pictures that live as long as the test. */
export const photosInMemory = (): PhotoStore & { readonly names: () => string[] } => {
  const pictures = new Map<string, Uint8Array>()
  return {
    put: async (name, jpeg) => void pictures.set(name, jpeg),
    get: async (name) => pictures.get(name) ?? null,
    delete: async (name) => void pictures.delete(name),
    names: () => [...pictures.keys()],
  }
}

/** A scene of coloured shapes; the same number draws the same one, another number another. */
export const scene = (seed: number): Promise<Buffer> => {
  const bytes = seededBytes(seed)(400)
  let index = 0
  const next = (max: number) => ((bytes[index++ % bytes.length] ?? 0) / 256) * max
  const colour = () => `rgb(${Math.round(next(255))},${Math.round(next(255))},${Math.round(next(255))})`
  const shapes = Array.from({ length: 12 }, (_, number) => {
    const [x, y, width, height] = [next(800), next(600), 40 + next(360), 40 + next(300)]
    return number % 2 === 0
      ? `<rect x="${x - width / 2}" y="${y - height / 2}" width="${width}" height="${height}" fill="${colour()}"/>`
      : `<ellipse cx="${x}" cy="${y}" rx="${width / 2}" ry="${height / 2}" fill="${colour()}"/>`
  })
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600"><rect width="800" height="600" fill="${colour()}"/>${shapes.join('')}</svg>`
  return sharp(Buffer.from(drawing)).jpeg({ quality: 90 }).toBuffer()
}

export interface Upload {
  readonly token?: string | undefined
  readonly key?: string
  readonly type?: string
  readonly partName?: string
}

export interface Uploaded {
  readonly status: number
  readonly photoId: string | null
  readonly code: string | null
  readonly facts: unknown
  readonly body: unknown
}

let uploads = 0

/** The form as `wx.uploadFile`, `my.uploadFile` and browsers send it. */
export const multipartForm = (picture: Uint8Array, partName: string = PICTURE_PART) => {
  const boundary = '----WebKitFormBoundary7MA4YWxkTrZu0gW'
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="${partName}"; filename="a.jpg"\r\nContent-Type: image/jpeg\r\n\r\n`
  const payload = Buffer.concat([Buffer.from(head), picture, Buffer.from(`\r\n--${boundary}--\r\n`)])
  return { payload, type: `multipart/form-data; boundary=${boundary}` }
}

export const upload = async ({ http }: TestApp, picture: Uint8Array, given: Upload = {}): Promise<Uploaded> => {
  const form = multipartForm(picture, given.partName)
  const response = await http.inject({
    method: 'POST',
    url: '/v1/photos',
    headers: {
      'content-type': given.type ?? form.type,
      'idempotency-key': given.key ?? `upload-${String(++uploads).padStart(6, '0')}`,
      ...(given.token === undefined ? {} : { authorization: `Bearer ${given.token}` }),
    },
    payload: form.payload,
  })
  const body: unknown = response.json()
  const refusal = refusalBody.safeParse(body)
  const kept = uploadPhoto.output.safeParse(body)
  return {
    status: response.statusCode,
    photoId: kept.success ? kept.data.photoId : null,
    code: refusal.success ? refusal.data.error.code : null,
    facts: refusal.success ? refusal.data.error.facts : null,
    body,
  }
}

/** The id of a photo of that scene, or the test fails. */
export const uploaded = async (app: TestApp, { token }: TestCitizen, picture: Uint8Array): Promise<string> => {
  const { photoId, body } = await upload(app, picture, { token })
  if (photoId === null) throw new Error(`the upload was refused: ${JSON.stringify(body)}`)
  return photoId
}
