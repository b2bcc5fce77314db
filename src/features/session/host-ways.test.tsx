import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useSession } from '@/api/session'
import { aProfile } from '@/testing/build-profile'
import { otherAccount } from '@/testing/build-session'
import { render } from '@/testing/render'
import Taro, { answerHostButton, answerRequest, requests } from '@/testing/taro'
import privacy202611 from '../../../content/privacy/2026-11.json'
import { useCodeRequest } from './code-request'
import { hostMemory } from './host-memory'
import { LogInWays } from './log-in-ways'

const own = aProfile({ passbookNumber: '7730021945' })
const refused = (statusCode: number, code: string, facts: object = {}) => ({
  statusCode,
  data: { error: { code, facts } },
})
const session = (profile = own) => ({
  data: { token: 'token-1', expiresAt: '2027-01-01T00:00:00Z', isNew: false, profile },
})
const opens = () => answerRequest('POST', '/v1/sessions/host', session())
const binds = (data: object) => answerRequest('POST', '/v1/identities', { data })
const bound = { outcome: 'bound', identities: [] }

const onLoggedIn = jest.fn()
const show = (options = {}) => render(<LogInWays onLoggedIn={onLoggedIn} onReadPrivacy={() => undefined} />, options)
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }))
const asked = (path: string) =>
  requests()
    .filter(({ url }) => url === path)
    .map(({ data }) => JSON.parse(String(data)) as unknown)

beforeEach(() => {
  useSession.getState().closed()
  useCodeRequest.getState().codeUsed()
  answerRequest('GET', '/v1/privacy', { data: privacy202611 })
  answerRequest('POST', '/v1/me/consents', { data: { consents: [] } })
})

describe('by the host', () => {
  it('one tap opens the book, and the phone number is not asked for', async () => {
    opens()
    show()
    await press('用微信登录')
    await waitFor(() => expect(onLoggedIn).toHaveBeenCalledTimes(1))
    expect(asked('/v1/sessions/host')).toEqual([{ host: 'wechat', code: 'login-code' }])
    expect(useSession.getState()).toMatchObject({ token: 'token-1', passbookNumber: own.passbookNumber })
    expect(hostMemory.isKnown()).toBe(true)
    expect(asked('/v1/identities')).toEqual([])
  })

  it('speaks English', () => {
    show({ language: 'en' })
    expect(screen.getByRole('button', { name: 'Log in with WeChat' })).toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Find my account by phone number' })).toBeInTheDocument()
  })

  it('tries a second code when the first was used up, and no third', async () => {
    answerRequest('POST', '/v1/sessions/host', refused(422, 'host-code-invalid'))
    show()
    await press('用微信登录')
    expect(await screen.findByRole('alert')).toHaveTextContent('请再点一次')
    expect(asked('/v1/sessions/host')).toHaveLength(2)
    expect(onLoggedIn).not.toHaveBeenCalled()
  })

  it.each([
    [403, 'host-blocked', {}, '请用手机号和验证码'],
    [503, 'host-unavailable', {}, '请用手机号和验证码'],
    [503, 'server-busy', { retryAfterSeconds: 2 }, '现在人多'],
  ])('says what is wrong: %d %s', async (status, code, facts, sentence) => {
    answerRequest('POST', '/v1/sessions/host', refused(status, code, facts))
    show()
    await press('用微信登录')
    expect(await screen.findByRole('alert')).toHaveTextContent(sentence)
    expect(asked('/v1/sessions/host')).toHaveLength(1)
  })

  it('says when the host gave no code', async () => {
    Taro.login.mockRejectedValueOnce({ errMsg: 'login:fail' })
    show()
    await press('用微信登录')
    expect(await screen.findByRole('alert')).toHaveTextContent('没有连上')
    expect(requests()).toEqual([])
  })
})

describe('the same account by the phone number', () => {
  it('is found without a word when nothing was done here before', async () => {
    opens()
    const offer = otherAccount()
    binds({ ...offer, goes: { ...offer.goes, actions: 0, points: 0 } })
    answerRequest('POST', '/v1/account-joins', { data: { profile: aProfile(), countedOnce: 0, pointsCut: 0 } })
    show()
    await press('用手机号找回同一个账户')
    await waitFor(() => expect(onLoggedIn).toHaveBeenCalledTimes(1))
    expect(asked('/v1/identities')).toEqual([{ kind: 'wechat-phone', code: 'phone-code' }])
    expect(useSession.getState()).toMatchObject({ token: 'token-1', passbookNumber: aProfile().passbookNumber })
  })

  it('binds the number when nobody had it', async () => {
    opens()
    binds(bound)
    show()
    await press('用手机号找回同一个账户')
    await waitFor(() => expect(onLoggedIn).toHaveBeenCalledTimes(1))
    expect(asked('/v1/account-joins')).toEqual([])
  })

  it('asks first when both have something, tells of both, and joins', async () => {
    opens()
    binds(otherAccount())
    answerRequest('POST', '/v1/account-joins', { data: { profile: aProfile(), countedOnce: 2, pointsCut: 15 } })
    show()
    await press('用手机号找回同一个账户')
    expect(await screen.findByText('这个手机号已经有一本存折')).toBeInTheDocument()
    for (const words of ['骑车的小满', '早起的白鹭', '存折号 0512884603', '存折号 7730021945', '行动 42 笔']) {
      expect(screen.getByText(words)).toBeInTheDocument()
    }
    expect(screen.getByText(/18,400 克/)).toBeInTheDocument()
    expect(asked('/v1/account-joins')).toEqual([])
    await press('合并成一本')
    expect(await screen.findByText('两本已经合并成一本。')).toBeInTheDocument()
    expect(screen.getByText(/有 2 笔/)).toBeInTheDocument()
    expect(screen.getByText(/15 分/)).toBeInTheDocument()
    expect(asked('/v1/account-joins')).toEqual([{ ticket: 'ticket-1' }])
    await press('完成')
    expect(onLoggedIn).toHaveBeenCalledTimes(1)
  })

  it('leaves both as they are when the person does not want to', async () => {
    opens()
    binds(otherAccount())
    show()
    await press('用手机号找回同一个账户')
    await userEvent.click(await screen.findByRole('button', { name: '先不合并' }))
    expect(onLoggedIn).toHaveBeenCalledTimes(1)
    expect(asked('/v1/account-joins')).toEqual([])
    expect(useSession.getState().passbookNumber).toBe(own.passbookNumber)
  })

  it('says when the time for joining is over, and asks for the number again', async () => {
    opens()
    binds(otherAccount())
    answerRequest('POST', '/v1/account-joins', refused(410, 'join-ticket-over'))
    show()
    await press('用手机号找回同一个账户')
    await userEvent.click(await screen.findByRole('button', { name: '合并成一本' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('两本都没有变')
    expect(screen.getByRole('button', { name: '用手机号找回同一个账户' })).toBeInTheDocument()
  })

  it('says that nothing changed when the person kept the number', async () => {
    answerHostButton({ event: 'onGetPhoneNumber', detail: { errMsg: 'getPhoneNumber:fail user deny' } })
    show()
    await press('用手机号找回同一个账户')
    expect(await screen.findByText(/没有拿到手机号，什么都没有变/)).toBeInTheDocument()
    expect(requests()).toEqual([])
  })

  it('says what the server refused', async () => {
    opens()
    answerRequest('POST', '/v1/identities', refused(422, 'phone-abroad'))
    show()
    await press('用手机号找回同一个账户')
    expect(await screen.findByRole('alert')).toHaveTextContent('目前只能用大陆手机号')
    expect(onLoggedIn).not.toHaveBeenCalled()
  })
})

it('number and code work here as well, and the host learns whose account it is', async () => {
  answerRequest('POST', '/v1/login-codes', { data: { expiresInSeconds: 300, resendAfterSeconds: 60 } })
  answerRequest('POST', '/v1/sessions', session(aProfile()))
  binds(bound)
  show()
  await press('用手机号和验证码')
  await userEvent.type(screen.getByLabelText('手机号'), '13800138000')
  await press('获取验证码')
  await userEvent.type(await screen.findByLabelText('验证码'), '123456')
  await press('登录')
  await waitFor(() => expect(onLoggedIn).toHaveBeenCalledTimes(1))
  expect(asked('/v1/identities')).toEqual([{ kind: 'host', host: 'wechat', code: 'login-code' }])
  expect(hostMemory.isKnown()).toBe(true)
})
