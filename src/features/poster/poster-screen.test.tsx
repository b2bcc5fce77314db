import { act, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useSession } from '@/api/session'
import { anAccount } from '@/testing/build-account'
import { anAction } from '@/testing/build-action'
import { aProfile } from '@/testing/build-profile'
import { render } from '@/testing/render'
import Taro, { answerRequest, requests } from '@/testing/taro'
import { PosterScreen } from './poster-screen'

const drawn: string[] = []
const pictures: unknown[][] = []
const CODE_PATH = '/v1/app-codes/wechat'
const picture = 'data:image/jpeg;base64,/9j/'
let isLoadable = true
const pen = {
  setTransform: () => undefined,
  fillRect: () => undefined,
  fillText: (text: string) => drawn.push(text),
  drawImage: (...given: unknown[]) => pictures.push(given),
  measureText: (text: string) => ({ width: text.length * 10 }),
}
const createImage = () => {
  const image = { src: '', onload: () => undefined, onerror: () => undefined }
  void Promise.resolve().then(() => (isLoadable ? image.onload() : image.onerror()))
  return image
}
const canvas = { node: { getContext: () => pen, createImage }, width: 300, height: 420 }
const press = jest.fn()

beforeEach(() => {
  drawn.length = 0
  pictures.length = 0
  isLoadable = true
  answerRequest('GET', CODE_PATH, { data: { picture } })
  const query = { select: () => query, fields: () => query, exec: (tell: (found: unknown[]) => void) => tell([canvas]) }
  Object.assign(Taro, { createSelectorQuery: () => query })
  useSession.getState().closed()
  useSession.getState().opened({ token: 'token-1', passbookNumber: '0512884603' })
  answerRequest('GET', '/v1/me', { data: aProfile() })
  const grams = { declared: 475, pending: 0, verified: 514 }
  answerRequest('GET', '/v1/account', { data: anAccount({ month: { month: '2026-11', grams, pointsEarned: 74 } }) })
})

const open = async (actionId: string | null = null) => {
  render(<PosterScreen actionId={actionId} onLogIn={press} />)
  await waitFor(() => expect(drawn).not.toEqual([]))
}

it('draws the month, verified apart from declared, and reads the same aloud', async () => {
  await open()
  expect(drawn).toEqual(expect.arrayContaining(['514', '克', '475 克']))
  expect(screen.getByRole('img', { name: /已核减排量 514 克，待核 0 克，自报 475 克/ })).toBeInTheDocument()
})

it('names nobody until the person says so', async () => {
  await open()
  expect(drawn).not.toContain('骑车的小满')
  await userEvent.click(screen.getByRole('switch', { name: '写上化名' }))
  expect(drawn).toContain('骑车的小满')
  expect(screen.getByRole('img', { name: /骑车的小满/ })).toBeInTheDocument()
})

it('draws one line with how it was proved', async () => {
  const action = anAction()
  answerRequest('GET', `/v1/actions/${action.id}`, { data: { action, steps: [], evidence: [] } })
  await open(action.id)
  expect(drawn).toEqual(expect.arrayContaining(['骑行', '260', '自报']))
})

it('saves it to the album, and says so', async () => {
  await open()
  await userEvent.click(screen.getByRole('button', { name: '保存图片' }))
  expect(await screen.findByText('已存到相册。')).toBeInTheDocument()
})

it('says what to do after a refusal, and leads to the settings of the host', async () => {
  await open()
  Taro.saveImageToPhotosAlbum.mockRejectedValueOnce({ errMsg: 'saveImageToPhotosAlbum:fail auth deny' })
  await userEvent.click(screen.getByRole('button', { name: '保存图片' }))
  expect(await screen.findByText(/没有相册的权限/)).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: '去设置' }))
  expect(Taro.openSetting).toHaveBeenCalled()
})

it('is silent when the person turned back', async () => {
  await open()
  Taro.saveImageToPhotosAlbum.mockRejectedValueOnce({ errMsg: 'saveImageToPhotosAlbum:fail cancel' })
  await userEvent.click(screen.getByRole('button', { name: '保存图片' }))
  await act(async () => {})
  expect(screen.queryByText(/没存成|没有相册/)).not.toBeInTheDocument()
})

it('asks a guest to log in', async () => {
  useSession.getState().closed()
  render(<PosterScreen actionId={null} onLogIn={press} />)
  await userEvent.click(screen.getByRole('button', { name: '登录' }))
  expect(press).toHaveBeenCalled()
})

it('carries the code of the app, and says what it is for', async () => {
  await open()
  await waitFor(() => expect(pictures).not.toEqual([]))
  expect(pictures[0]?.[0]).toMatchObject({ src: picture })
  expect(drawn).toContain('扫一扫，也开一本')
  expect(screen.getByRole('img', { name: /扫一扫/ })).toBeInTheDocument()
  expect(
    requests()
      .filter(({ url }) => url.includes('app-codes'))
      .map(({ url }) => url),
  ).toEqual([`${CODE_PATH}?scene=poster-month`])
})

it.each([
  [
    'the server has none',
    () =>
      answerRequest('GET', CODE_PATH, { statusCode: 503, data: { error: { code: 'host-unavailable', facts: {} } } }),
  ],
  [
    'the phone cannot draw it',
    () => {
      isLoadable = false
    },
  ],
])('is whole without a code when %s', async (_what, given) => {
  given()
  await open()
  await act(async () => {})
  expect(pictures).toEqual([])
  expect(drawn).toContain('在微信或支付宝里搜「绿折」，也开一本')
  await userEvent.click(screen.getByRole('button', { name: '保存图片' }))
  expect(await screen.findByText('已存到相册。')).toBeInTheDocument()
})
