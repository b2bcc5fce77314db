import sharp from 'sharp'
import { PICTURE_BYTES_MAX } from '@/contract/photos'
import type { PhotoStore } from '../services'
import { findAnyPhoto } from '../store/photos'
import { appointStaff } from '../store/staff'
import { citizenIdOf, emptyBooks } from '../testing/books'
import { multipartForm, photosInMemory, scene, upload, uploaded } from '../testing/photos'
import { openTestApp, type TestApp, type TestCitizen } from '../testing/test-app'

const pictures = photosInMemory()
let app: TestApp
let citizen: TestCitizen

beforeAll(async () => {
  app = await openTestApp({ services: { photoStore: pictures } })
})
afterAll(() => app.close())
beforeEach(async () => {
  await emptyBooks(app)
  citizen = await app.newCitizen()
})

const storedJpeg = async (photoId: string | null): Promise<Buffer> => {
  const photo = await findAnyPhoto(app.database, photoId ?? '')
  const jpeg = await pictures.get(photo?.objectName ?? '')
  return Buffer.from(jpeg ?? [])
}

const picture = (photoId: string, token?: string) =>
  app.http.inject({
    url: `/v1/photos/${photoId}/picture`,
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
  })

test('a photo is drawn anew: upright, at most 1600 pixels, without what the camera wrote', async () => {
  const taken = await sharp(await scene(1))
    .resize(2000, 1500)
    .withExif({ IFD0: { Make: 'Camera', Copyright: 'Somebody' }, IFD3: { GPSLatitude: '39/1 54/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  expect((await sharp(taken).metadata()).exif?.includes('Somebody')).toBe(true)
  const { status, photoId, body } = await upload(app, taken, { token: citizen.token })
  expect(status).toBe(201)
  expect(body).toEqual({ photoId, uploadedAt: '2026-11-20T02:00:00.000Z', deletedOn: '2027-02-18' })
  const { format, width, height, exif, orientation } = await sharp(await storedJpeg(photoId)).metadata()
  expect({ format, width, height, exif, orientation }).toEqual({
    format: 'jpeg',
    width: 1200,
    height: 1600,
    exif: undefined,
    orientation: undefined,
  })
})

test('PNG and WebP are pictures too', async () => {
  const png = await sharp(await scene(2))
    .png()
    .toBuffer()
  const webp = await sharp(await scene(3))
    .webp()
    .toBuffer()
  expect((await upload(app, png, { token: citizen.token })).status).toBe(201)
  expect((await upload(app, webp, { token: citizen.token })).status).toBe(201)
})

describe('an upload is refused', () => {
  test('without a session, with an unknown one, and when the citizen is logged out', async () => {
    const jpeg = await scene(4)
    expect(await upload(app, jpeg)).toMatchObject({ status: 401, code: 'session-missing' })
    expect(await upload(app, jpeg, { token: 'unknown' })).toMatchObject({ status: 401, code: 'session-expired' })
    await citizen.succeed('logOut', { query: {} })
    expect(await upload(app, jpeg, { token: citizen.token })).toMatchObject({ status: 401, code: 'session-expired' })
  })

  test('when it is no picture, whatever it calls itself', async () => {
    const svg = Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"><rect width="9" height="9"/></svg>',
    )
    const gif = await sharp(await scene(5))
      .gif()
      .toBuffer()
    const cut = (await scene(5)).subarray(0, 4000)
    for (const bytes of [svg, gif, cut, Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(0)]) {
      expect(await upload(app, bytes, { token: citizen.token })).toMatchObject({
        status: 422,
        code: 'photo-unreadable',
        facts: { why: 'not-a-picture' },
      })
    }
  })

  test('when nothing is to be seen on it', async () => {
    const dark = await sharp({ create: { width: 800, height: 600, channels: 3, background: '#101010' } })
      .jpeg()
      .toBuffer()
    expect(await upload(app, dark, { token: citizen.token })).toMatchObject({ facts: { why: 'blank' } })
  })

  test('when a small file unfolds into more pixels than a camera makes', async () => {
    const bomb = await sharp({
      create: { width: 12_000, height: 9_000, channels: 3, background: '#fff' },
      limitInputPixels: false,
    })
      .png({ compressionLevel: 9 })
      .toBuffer()
    expect(bomb.length).toBeLessThan(PICTURE_BYTES_MAX)
    expect(await upload(app, bomb, { token: citizen.token })).toMatchObject({
      code: 'photo-unreadable',
      facts: { why: 'too-many-pixels' },
    })
  })

  test('when it is too large', async () => {
    const jpeg = Buffer.concat([await scene(6), Buffer.alloc(PICTURE_BYTES_MAX)])
    expect(await upload(app, jpeg, { token: citizen.token })).toMatchObject({
      status: 413,
      code: 'body-too-large',
      facts: { maxBytes: PICTURE_BYTES_MAX },
    })
  })

  test('when the form has no picture, or is no form', async () => {
    const jpeg = await scene(7)
    expect(await upload(app, jpeg, { token: citizen.token, partName: 'file' })).toMatchObject({
      code: 'request-invalid',
    })
    expect(await upload(app, jpeg, { token: citizen.token, type: 'image/jpeg' })).toMatchObject({
      status: 415,
      code: 'media-type-unsupported',
    })
    expect(await upload(app, jpeg, { token: citizen.token, type: 'multipart/form-data' })).toMatchObject({
      status: 400,
    })
  })

  test('without an idempotency key', async () => {
    const { payload, type } = multipartForm(await scene(8))
    const headers = { authorization: `Bearer ${citizen.token}`, 'content-type': type }
    const response = await app.http.inject({ method: 'POST', url: '/v1/photos', headers, payload })
    expect(response.json()).toMatchObject({ error: { code: 'idempotency-key-missing' } })
  })

  test('and no other call takes a form', async () => {
    const { payload, type } = multipartForm(await scene(9))
    const headers = { authorization: `Bearer ${citizen.token}`, 'content-type': type, 'idempotency-key': 'form-to-log' }
    const response = await app.http.inject({ method: 'POST', url: '/v1/actions', headers, payload })
    expect(response.statusCode).toBe(415)
  })
})

test('a repeated upload is one photo with one picture; the key does not take another picture', async () => {
  const before = pictures.names().length
  const first = await upload(app, await scene(10), { token: citizen.token, key: 'the-same-key' })
  expect(await upload(app, await scene(10), { token: citizen.token, key: 'the-same-key' })).toEqual(first)
  expect(await upload(app, await scene(11), { token: citizen.token, key: 'the-same-key' })).toMatchObject({
    code: 'idempotency-key-reused',
  })
  expect(pictures.names()).toHaveLength(before + 1)
})

test('a repeat whose first try broke after the picture was written leaves no second picture', async () => {
  let fails = true
  const store: PhotoStore = {
    ...pictures,
    put: async (name, jpeg) => {
      await pictures.put(name, jpeg)
      if (fails) throw new Error('cut off')
    },
  }
  const broken = await openTestApp({ services: { photoStore: store } })
  const { token } = await broken.newCitizen()
  const before = pictures.names().length
  expect(await upload(broken, await scene(12), { token, key: 'cut-off-upload' })).toMatchObject({ status: 500 })
  fails = false
  expect(await upload(broken, await scene(12), { token, key: 'cut-off-upload' })).toMatchObject({ status: 201 })
  expect(pictures.names()).toHaveLength(before + 1)
  await broken.close()
})

test('the picture is read by its owner and by staff, and is not there for anybody else', async () => {
  const photoId = await uploaded(app, citizen, await scene(13))
  const own = await picture(photoId, citizen.token)
  expect(own.headers).toMatchObject({ 'content-type': 'image/jpeg', 'cache-control': 'private, no-store' })
  expect(own.rawPayload.equals(await storedJpeg(photoId))).toBe(true)

  const other = await app.newCitizen()
  expect((await picture(photoId, other.token)).json()).toMatchObject({ error: { code: 'photo-not-found' } })
  expect((await picture(photoId)).statusCode).toBe(401)
  await appointStaff(app.database, { citizenId: await citizenIdOf(app, other), exchangePointIds: [] }, app.now())
  expect((await picture(photoId, other.token)).statusCode).toBe(200)
  expect((await picture('not-an-id', other.token)).statusCode).toBe(400)
})
