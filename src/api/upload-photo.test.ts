import Taro from '@tarojs/taro'
import { upload as uploadOnAlipay } from '@/platform/upload.alipay'
import { useSession } from './session'
import { uploadPhoto } from './upload-photo'

type Answer = { statusCode: unknown; data: unknown }
const onProgressSeen: ((event: { progress: number }) => void)[] = []
const uploadFile = jest.fn()

/** As the hosts do it: a promise that also tells how far it is. */
const answering = (answer: Promise<Answer>) =>
  uploadFile.mockImplementation(() => {
    const listen = (listener: (event: { progress: number }) => void) => void onProgressSeen.push(listener)
    return Object.assign(answer, { progress: listen, onProgressUpdate: listen })
  })

const photo = { path: 'wxfile://one.jpg', sizeBytes: 9 }
const value = {
  photoId: '0191d2a0-0000-7000-8000-00000000000f',
  uploadedAt: '2026-11-20T04:30:00.000Z',
  deletedOn: '2027-02-18',
}
const onProgress = jest.fn()
const send = () => uploadPhoto(photo, 'the-same-key', onProgress)

beforeEach(() => {
  Object.assign(Taro, { uploadFile })
  uploadFile.mockReset()
  onProgressSeen.length = 0
  useSession.setState({ token: 'token', passbookNumber: '0512884603', hasExpired: false })
})

test('the file goes as the part that the server reads, with session and key', async () => {
  answering(Promise.resolve({ statusCode: 201, data: JSON.stringify(value) }))
  const sent = send()
  onProgressSeen[0]?.({ progress: 40 })
  expect(await sent).toEqual({ ok: true, value })
  expect(onProgress).toHaveBeenCalledWith(40)
  expect(uploadFile).toHaveBeenCalledWith(
    expect.objectContaining({
      url: expect.stringMatching(/\/v1\/photos$/),
      filePath: 'wxfile://one.jpg',
      name: 'picture',
      header: expect.objectContaining({ authorization: 'Bearer token', 'idempotency-key': 'the-same-key' }),
    }),
  )
})

test('Alipay is told that it is an image, and its status is a text', async () => {
  answering(Promise.resolve({ statusCode: '201', data: '{"a":1}' }))
  const given = { url: 'https://example.org', header: {}, filePath: 'a', partName: 'picture', timeoutMs: 1, onProgress }
  expect(await uploadOnAlipay(given)).toEqual({ status: 201, body: { a: 1 } })
  expect(uploadFile).toHaveBeenCalledWith(expect.objectContaining({ fileType: 'image', name: 'picture' }))
})

test('a refusal comes back with its facts', async () => {
  const error = { code: 'photo-used', facts: { rule: 'photo-copy', actionId: null } }
  answering(Promise.resolve({ statusCode: 409, data: JSON.stringify({ error }) }))
  expect(await send()).toEqual({ ok: false, failure: error })
})

test('an expired session ends here too', async () => {
  const error = { code: 'session-expired', facts: {} }
  answering(Promise.resolve({ statusCode: 401, data: JSON.stringify({ error }) }))
  expect(await send()).toEqual({ ok: false, failure: error })
  expect(useSession.getState().token).toBeNull()
  expect(await send()).toEqual({ ok: false, failure: error })
  expect(uploadFile).toHaveBeenCalledTimes(1)
})

test.each([
  [{ errMsg: 'uploadFile:fail timeout' }, 'timeout'],
  [{ error: 13 }, 'timeout'],
  [{ errMsg: 'uploadFile:fail ' }, 'offline'],
])('%j is no answer: %s', async (thrown, code) => {
  const answer = Promise.reject(thrown)
  answering(answer)
  expect(await send()).toEqual({ ok: false, failure: { code, facts: {} } })
})

test('an answer that breaks the contract is said to be one', async () => {
  answering(Promise.resolve({ statusCode: 201, data: '<html>' }))
  expect(await send()).toEqual({ ok: false, failure: { code: 'answer-invalid', facts: {} } })
})
