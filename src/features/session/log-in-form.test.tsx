import { act, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useConsents } from '@/api/consents'
import { keep, keyOf, recall } from '@/api/query-cache'
import { useSession } from '@/api/session'
import { readProfile } from '@/contract/citizen'
import { aProfile } from '@/testing/build-profile'
import { render } from '@/testing/render'
import { answerRequest, requests } from '@/testing/taro'
import privacy202611 from '../../../content/privacy/2026-11.json'
import { useCodeRequest } from './code-request'
import { LogInForm } from './log-in-form'

const refused = (statusCode: number, code: string, facts: object = {}) => ({
  statusCode,
  data: { error: { code, facts } },
})
const codeIsSent = () =>
  answerRequest('POST', '/v1/login-codes', { data: { expiresInSeconds: 300, resendAfterSeconds: 60 } })
const opens = () =>
  answerRequest('POST', '/v1/sessions', {
    data: { token: 'token-1', expiresAt: '2027-01-01T00:00:00Z', isNew: true, profile: aProfile() },
  })

const onLoggedIn = jest.fn()
const onReadPrivacy = jest.fn()
const show = (options = {}) => render(<LogInForm onLoggedIn={onLoggedIn} onReadPrivacy={onReadPrivacy} />, options)
const phone = () => screen.getByLabelText('手机号')
const code = () => screen.getByLabelText('验证码')
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }))

async function askForCode() {
  await userEvent.type(phone(), '138 0013 8000')
  await press('获取验证码')
  await screen.findByLabelText('验证码')
}

beforeEach(() => {
  useSession.getState().closed()
  useCodeRequest.getState().codeUsed()
  useConsents.setState({ decisions: [] })
  answerRequest('GET', '/v1/privacy', { data: privacy202611 })
  answerRequest('POST', '/v1/me/consents', { data: { consents: [] } })
})

it('sends a code, takes it, and opens the book', async () => {
  codeIsSent()
  opens()
  show()
  await askForCode()
  expect(requests()[0]?.data).toBe('{"phone":"13800138000"}')
  expect(screen.getByText(/138 \*\*\*\* 8000/)).toBeInTheDocument()
  await userEvent.type(code(), '123456')
  await press('登录')
  await waitFor(() => expect(onLoggedIn).toHaveBeenCalledTimes(1))
  expect(requests()[1]?.data).toBe('{"phone":"13800138000","code":"123456"}')
  expect(useSession.getState()).toMatchObject({ token: 'token-1', passbookNumber: '0512884603' })
})

it('asks for no code that cannot arrive, and says what is wrong', async () => {
  show()
  await userEvent.type(phone(), '1380013')
  await press('获取验证码')
  expect(screen.getByRole('alert')).toHaveTextContent('请填写 11 位大陆手机号')
  expect(requests()).toEqual([])
  await userEvent.type(phone(), '8')
  expect(screen.queryByRole('alert')).not.toBeInTheDocument()
})

it('waits a minute before the next code, and still knows after the page was left', async () => {
  codeIsSent()
  const { unmount } = show()
  await askForCode()
  expect(screen.getByRole('button', { name: /^(60|59) 秒后可以再发$/ })).toBeDisabled()
  unmount()
  show()
  expect(phone()).toHaveValue('13800138000')
  expect(code()).toBeInTheDocument()
  expect(screen.getByRole('button', { name: /秒后可以再发/ })).toBeDisabled()
})

it('counts down', async () => {
  jest.useFakeTimers()
  useCodeRequest.getState().codeSent({ phone: '13800138000', resendAtMs: Date.now() + 2000 })
  show()
  expect(screen.getByRole('button', { name: '2 秒后可以再发' })).toBeDisabled()
  act(() => jest.advanceTimersByTime(1000))
  expect(screen.getByRole('button', { name: '1 秒后可以再发' })).toBeDisabled()
  act(() => jest.advanceTimersByTime(1000))
  expect(screen.getByRole('button', { name: '再发一次' })).toBeEnabled()
  jest.useRealTimers()
})

it('takes a code that is already on its way for a code', async () => {
  answerRequest('POST', '/v1/login-codes', refused(429, 'code-too-soon', { retryAfterSeconds: 30 }))
  show()
  await askForCode()
  expect(screen.getByRole('button', { name: /^(30|29) 秒后可以再发$/ })).toBeDisabled()
  expect(screen.queryByRole('alert')).not.toBeInTheDocument()
})

it('asks for another code when the number changes', async () => {
  codeIsSent()
  show()
  await askForCode()
  await userEvent.clear(phone())
  await userEvent.type(phone(), '13900139000')
  expect(screen.queryByLabelText('验证码')).not.toBeInTheDocument()
  expect(screen.getByRole('button', { name: '获取验证码' })).toBeEnabled()
})

it.each([
  ['code-wrong', 422, { triesLeft: 3 }, '还可以试 3 次'],
  ['code-expired', 410, {}, '验证码已失效'],
  ['code-exhausted', 410, {}, '试的次数太多'],
])('says %s at the code, and lets the person go on', async (refusal, status, facts, sentence) => {
  codeIsSent()
  answerRequest('POST', '/v1/sessions', refused(status, refusal, facts))
  show()
  await askForCode()
  await userEvent.type(code(), '000000')
  await press('登录')
  expect(await screen.findByRole('alert')).toHaveTextContent(sentence)
  expect(onLoggedIn).not.toHaveBeenCalled()
  expect(screen.getByRole('button', { name: '登录' })).toBeEnabled()
})

it('takes six digits and nothing else for a code', async () => {
  codeIsSent()
  show()
  await askForCode()
  await userEvent.type(code(), '12 34')
  expect(code()).toHaveValue('1234')
  await press('登录')
  expect(screen.getByRole('alert')).toHaveTextContent('验证码是 6 位数字')
  expect(requests()).toHaveLength(1)
})

it('keeps what was typed when there is no answer', async () => {
  answerRequest('POST', '/v1/login-codes', { failure: 'request:fail timeout' })
  show()
  await userEvent.type(phone(), '13800138000')
  await press('获取验证码')
  expect(await screen.findByRole('alert')).toHaveTextContent('等了十秒还没有回音')
  expect(phone()).toHaveValue('13800138000')
})

it('forgets another citizen of this phone', async () => {
  const theirs = keyOf(readProfile, {}, '0512000000')
  keep(theirs, { value: aProfile({ passbookNumber: '0512000000' }), fetchedAt: 1 })
  useSession.getState().opened({ token: 'old', passbookNumber: '0512000000' })
  useSession.getState().expired('old')
  codeIsSent()
  opens()
  show()
  await askForCode()
  await userEvent.type(code(), '123456')
  await press('登录')
  await waitFor(() => expect(onLoggedIn).toHaveBeenCalled())
  expect(recall(readProfile, theirs)).toBeUndefined()
})

it('records the consent to keep the number, with the version of the text', async () => {
  codeIsSent()
  opens()
  show()
  await askForCode()
  await userEvent.type(code(), '123456')
  await press('登录')
  const sent = () => requests().find(({ url, method }) => url === '/v1/me/consents' && method === 'POST')
  await waitFor(() => expect(sent()).toBeDefined())
  expect(JSON.parse(String(sent()?.data))).toEqual({
    decisions: [{ source: 'phone', decision: 'given', version: '2026-11', decidedAt: expect.any(String) }],
  })
})

it('a login that is refused records nothing, nor does one without a text', async () => {
  answerRequest('POST', '/v1/sessions', refused(422, 'code-wrong', { triesLeft: 3 }))
  codeIsSent()
  show()
  await askForCode()
  await userEvent.type(code(), '123456')
  await press('登录')
  await screen.findByRole('alert')
  expect(useConsents.getState().decisions).toEqual([])
  answerRequest('GET', '/v1/privacy', refused(404, 'route-not-found'))
  opens()
  await press('登录')
  await waitFor(() => expect(onLoggedIn).toHaveBeenCalled())
  expect(useConsents.getState().decisions).toEqual([])
})

it('says what is kept, and leads to more', async () => {
  show()
  expect(screen.getByText(/同意我们保存手机号/)).toBeInTheDocument()
  await press('我们怎样保护你的信息')
  expect(onReadPrivacy).toHaveBeenCalled()
})

it('speaks English', () => {
  show({ language: 'en' })
  expect(screen.getByLabelText('Phone number')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Send me a code' })).toBeEnabled()
})
