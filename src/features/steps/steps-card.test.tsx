import { act, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useConsentRequests } from '@/api/consent-request'
import { useSession } from '@/api/session'
import type { OpenedSteps } from './steps-state'
import { aReceipt } from '@/testing/build-action'
import { render } from '@/testing/render'
import Taro, { answerRequest, requests } from '@/testing/taro'
import { StepsCard } from './steps-card'

const opened: OpenedSteps = {
  day: '2026-11-20',
  steps: 10_000,
  tier: 'device',
  behaviourId: 'walking',
  amount: 7,
  grams: 164,
  points: 16,
  countedIn: null,
  proof: 'proof',
}
const earlier = '0191d2a0-0000-7000-8000-000000000001'
const onBooked = jest.fn()
const onLogIn = jest.fn()
const onOpenAction = jest.fn()
const show = (behaviourId = 'walking', surroundings = {}) =>
  render(<StepsCard {...{ behaviourId, onBooked, onLogIn, onOpenAction }} />, surroundings)
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))
const opens = (given: Partial<OpenedSteps> = {}) =>
  answerRequest('POST', '/v1/steps/openings', { data: { ...opened, ...given } })
const refuses = (path: string, statusCode: number, code: string, facts: object = {}) =>
  answerRequest('POST', path, { statusCode, data: { error: { code, facts } } })
const isAsked = () => waitFor(() => expect(useConsentRequests.getState().asked).toMatchObject({ source: 'steps' }))
const answers = async (isGiven: boolean) => {
  await isAsked()
  await act(async () => useConsentRequests.getState().answered(isGiven))
}
const read = async (isGiven = true) => {
  await press('读步数')
  await answers(isGiven)
}

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-11-20T12:30:00+08:00'))
  useSession.setState({ token: 'token', passbookNumber: '0512884603', hasExpired: false })
  useConsentRequests.setState({ asked: null })
})

it('is there for walking alone', () => {
  const { container } = show('cycling')
  expect(container).toBeEmptyDOMElement()
})

it('asks for nothing before it is pressed', () => {
  show()
  expect(screen.getByText(/只读你选的这一天/)).toBeInTheDocument()
  expect(useConsentRequests.getState().asked).toBeNull()
  expect(Taro.getWeRunData).not.toHaveBeenCalled()
  expect(requests()).toEqual([])
})

it('sends a guest to log in, and asks for nothing', async () => {
  useSession.setState({ token: null, passbookNumber: null })
  show()
  expect(screen.getByText('登录后可以用步数入账。')).toBeInTheDocument()
  await press('读步数')
  expect(onLogIn).toHaveBeenCalled()
  expect(useConsentRequests.getState().asked).toBeNull()
})

it('after a no reads nothing, says what goes on, and can be asked again', async () => {
  show()
  await read(false)
  expect(await screen.findByText(/没有同意，就不读/)).toBeInTheDocument()
  expect(Taro.getWeRunData).not.toHaveBeenCalled()
  await press('重新选择')
  await isAsked()
})

it('after a yes shows what the steps would add, and books them', async () => {
  opens()
  show()
  await read()
  expect(await screen.findByText('10,000 步，约 7 公里')).toBeInTheDocument()
  expect(screen.getByText('≈ 164')).toBeInTheDocument()
  expect(screen.getByText(/入账就是已核/)).toBeInTheDocument()
  expect(JSON.parse(String(requests()[0]?.data))).toEqual({
    day: '2026-11-20',
    evidence: { host: 'wechat', code: 'login-code', encryptedData: 'sealed', iv: 'vector' },
  })
  answerRequest('POST', '/v1/steps', { statusCode: 201, data: aReceipt() })
  await press('按步数入账')
  await waitFor(() => expect(onBooked).toHaveBeenCalledWith(aReceipt()))
  expect(requests().at(-1)?.data).toBe('{"proof":"proof"}')
})

it('reads an earlier day', async () => {
  opens({ day: '2026-11-19' })
  show()
  await userEvent.click(screen.getByRole('radio', { name: '昨天' }))
  await read()
  await screen.findByText(/约 7 公里/)
  expect(String(requests()[0]?.data)).toContain('"day":"2026-11-19"')
  await userEvent.click(screen.getByRole('radio', { name: '今天' }))
  expect(screen.queryByText(/约 7 公里/)).not.toBeInTheDocument()
})

it('says that only the difference counts when there is an entry already', async () => {
  opens({ steps: 12_000, amount: 1.4, countedIn: earlier })
  show()
  await read()
  expect(await screen.findByText(/只记多出来的/)).toBeInTheDocument()
})

it('leads to the entry when everything is booked', async () => {
  opens({ amount: 0, grams: 0, points: 0, countedIn: earlier })
  show()
  await read()
  expect(await screen.findByText(/10,000 步，已经都在账上了/)).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '按步数入账' })).not.toBeInTheDocument()
  await press('看看那一笔')
  expect(onOpenAction).toHaveBeenCalledWith(earlier)
})

it.each([
  ['getWeRunData:fail auth deny', /平台那边没有允许/],
  ['getWeRunData:fail system permission denied', /没有打开步数记录/],
  ['getWeRunData:fail timeout', /等太久了/],
  ['getWeRunData:fail', /这部手机读不到步数/],
])('when the host says "%s" it says why', async (errMsg, words) => {
  jest.mocked(Taro.getWeRunData).mockRejectedValueOnce({ errMsg })
  show()
  await read()
  expect(await screen.findByText(words)).toBeInTheDocument()
})

it('opens the settings of the host after its refusal', async () => {
  jest.mocked(Taro.getWeRunData).mockRejectedValueOnce({ errMsg: 'getWeRunData:fail auth deny' })
  show()
  await read()
  await screen.findByText(/平台那边没有允许/)
  await press('去设置')
  expect(Taro.openSetting).toHaveBeenCalled()
})

it.each([
  ['steps-none', 422, {}, '这一天没有步数。'],
  ['steps-unreadable', 422, {}, '这次读到的步数过期了或打不开，没有入账。请再读一次。'],
  ['steps-taken', 409, {}, '这个账号这一天的步数，已经记在另一本存折里。'],
  ['consent-missing', 403, { source: 'steps' }, /还没有你的同意/],
])('says why the server refuses: %s', async (code, status, facts, words) => {
  refuses('/v1/steps/openings', status, code, facts)
  show()
  await read()
  expect(await screen.findByRole('alert')).toHaveTextContent(words)
  expect(screen.getByRole('button', { name: '读步数' })).toBeInTheDocument()
})

it('keeps the preview and the key when a booking does not arrive', async () => {
  opens()
  show()
  await read()
  await screen.findByText(/约 7 公里/)
  refuses('/v1/steps', 503, 'server-busy', { retryAfterSeconds: 5 })
  await press('按步数入账')
  expect(await screen.findByRole('alert')).toHaveTextContent('现在人多')
  answerRequest('POST', '/v1/steps', { statusCode: 201, data: aReceipt() })
  await press('按步数入账')
  await waitFor(() => expect(onBooked).toHaveBeenCalledTimes(1))
  const keys = requests()
    .filter(({ url }) => url.endsWith('/v1/steps'))
    .map(({ header }) => header?.['idempotency-key'])
  expect(keys).toHaveLength(2)
  expect(new Set(keys).size).toBe(1)
})

it('speaks English in easy mode', async () => {
  opens()
  show('walking', { language: 'en', elder: true })
  await press('Read my steps')
  await answers(true)
  expect(await screen.findByText('10,000 steps, about 7 km')).toBeInTheDocument()
})
