import { act, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useSession } from '@/api/session'
import { keepAwake } from '@/platform/keep-awake'
import { aProfile } from '@/testing/build-profile'
import { render } from '@/testing/render'
import { answerRequest, requests } from '@/testing/taro'
import { PlaceScreen } from './place-screen'

jest.mock('@/platform/keep-awake', () => ({ keepAwake: jest.fn() }))

const NOON = Date.parse('2026-11-20T12:00:10+08:00')
const PATH = '/v1/staff/places/lingjiao-canteen/codes'
const canteen = { id: 'lingjiao-canteen', name: { zh: '菱角食堂', en: 'Lingjiao canteen' } }
const station = { id: 'beishan-recycling', name: { zh: '北山回收站', en: 'North Hill' } }
const released = jest.fn()

/** Codes of ten minutes from noon, as the server numbers them. */
const codesFrom = (startMs: number) =>
  Array.from({ length: 21 }, (_, index) => ({
    from: new Date(startMs + index * 30_000).toISOString(),
    digits: String(1_005_000_000_000 + index),
  }))
const answer = () => ({
  exchangePointId: canteen.id,
  name: canteen.name,
  kind: 'restaurant',
  behaviours: [{ id: 'empty-plate-meal', name: { zh: '光盘行动', en: 'Empty-plate meal' } }],
  now: new Date(Date.now()).toISOString(),
  stepSeconds: 30,
  codes: codesFrom(Math.floor(Date.now() / 30_000) * 30_000),
})
const staffAt = (...exchangePoints: (typeof canteen)[]) =>
  answerRequest('GET', '/v1/me', { data: aProfile({ duty: { exchangePoints } }) })
const refuse = (statusCode: number, code: string) =>
  answerRequest('GET', PATH, { statusCode, data: { error: { code, facts: {} } } })
const later = (milliseconds: number) => act(() => jest.advanceTimersByTimeAsync(milliseconds))
const asked = () => requests().filter(({ url }) => url.includes(PATH)).length
const picture = () => screen.getByRole('img', { name: '点位的码，给来的人扫' })

beforeEach(() => {
  jest.useFakeTimers({ now: NOON })
  useSession.setState({ token: 'token', passbookNumber: '0512884603', hasExpired: false })
  jest.mocked(keepAwake).mockReturnValue(released)
  staffAt(canteen)
})
afterEach(() => jest.useRealTimers())

const open = async () => {
  const view = render(<PlaceScreen />)
  await later(50)
  await later(50)
  return view
}

it('shows the code of the only place, its digits and when the next comes, and the screen stays lit', async () => {
  answerRequest('GET', PATH, { data: answer() })
  const { unmount } = await open()
  expect(screen.getByText('1005 0000 0000 0')).toBeVisible()
  expect(screen.getByText('可核：光盘行动')).toBeVisible()
  expect(screen.getByText('20 秒后换下一个')).toBeVisible()
  const before = picture().innerHTML
  expect(before).toContain('data:image/gif')
  await later(20_000)
  expect(screen.getByText('1005 0000 0000 1')).toBeVisible()
  expect(screen.getByText('30 秒后换下一个')).toBeVisible()
  expect(picture().innerHTML).not.toBe(before)
  expect(keepAwake).toHaveBeenCalledTimes(1)
  unmount()
  expect(released).toHaveBeenCalledTimes(1)
})

it('asks for new codes every minute', async () => {
  answerRequest('GET', PATH, { data: answer() })
  await open()
  expect(asked()).toBe(1)
  answerRequest('GET', PATH, { data: answer() })
  await later(61_000)
  expect(asked()).toBe(2)
})

it('outlives a loss of the network for as long as it has codes, and says so', async () => {
  answerRequest('GET', PATH, { data: answer() })
  await open()
  answerRequest('GET', PATH, { failure: 'request:fail' })
  await later(62_000)
  expect(screen.getByText('连不上网，手机里的码还能用 9 分钟。')).toBeVisible()
  expect(screen.getByText('1005 0000 0000 2')).toBeVisible()
  await later(10 * 60_000)
  expect(screen.getByText('手机里的码用完了')).toBeVisible()
  expect(screen.queryByRole('img', { name: '点位的码，给来的人扫' })).toBeNull()
  answerRequest('GET', PATH, { data: answer() })
  await act(async () => screen.getByRole('button', { name: '再试一次' }).click())
  await later(100)
  expect(picture()).toBeVisible()
})

it('shows nothing of a place that was closed meanwhile', async () => {
  answerRequest('GET', PATH, { data: answer() })
  await open()
  refuse(409, 'place-closed')
  await later(62_000)
  expect(screen.getByRole('alert')).toHaveTextContent('这个点位现在不核行动')
  expect(screen.queryByText(/1005 0000/)).toBeNull()
})

it.each([
  [404, 'place-without-codes', '这个点位没有开通码，请管理员先设置。'],
  [403, 'place-not-yours', '你不在这个点位值守，请换一个。'],
])('%i %s is said', async (status, code, sentence) => {
  refuse(status, code)
  await open()
  expect(screen.getByRole('alert')).toHaveTextContent(sentence)
})

it('without a network from the beginning there is another try', async () => {
  answerRequest('GET', PATH, { failure: 'request:fail' })
  await open()
  await later(5_000)
  expect(screen.getByRole('button', { name: '再试一次' })).toBeVisible()
})

it('of several places one is chosen first', async () => {
  staffAt(station, canteen)
  answerRequest('GET', PATH, { data: answer() })
  await open()
  expect(asked()).toBe(0)
  const user = userEvent.setup({ advanceTimers: (milliseconds) => jest.advanceTimersByTime(milliseconds) })
  await user.selectOptions(screen.getByRole('combobox'), '菱角食堂')
  await later(100)
  expect(picture()).toBeVisible()
})

it('who works at no place is told so', async () => {
  staffAt()
  await open()
  expect(screen.getByText('还没有给你分配点位')).toBeVisible()
})
