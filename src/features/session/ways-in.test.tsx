import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useConsents } from '@/api/consents'
import { useSession } from '@/api/session'
import { aProfile } from '@/testing/build-profile'
import { otherAccount } from '@/testing/build-session'
import { render } from '@/testing/render'
import { answerHostButton, answerRequest, requests } from '@/testing/taro'
import privacy202611 from '../../../content/privacy/2026-11.json'
import { useCodeRequest } from './code-request'
import { hostMemory } from './host-memory'
import { WaysIn } from './ways-in'

const since = '2026-05-01T00:00:00Z'
const wechat = { kind: 'wechat', hint: '', since }
const phone = { kind: 'phone', hint: '8000', since }
const has = (...identities: object[]) => answerRequest('GET', '/v1/identities', { data: { identities } })
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }))
const refused = (statusCode: number, code: string, facts: object = {}) => ({
  statusCode,
  data: { error: { code, facts } },
})

beforeEach(() => {
  useSession.getState().closed()
  useCodeRequest.getState().codeUsed()
  answerRequest('GET', '/v1/privacy', { data: privacy202611 })
  answerRequest('POST', '/v1/me/consents', { data: { consents: [] } })
  useSession.getState().opened({ token: 'token-1', passbookNumber: '7730021945' })
})

it('shows guests nothing', () => {
  useSession.getState().closed()
  render(<WaysIn />)
  expect(screen.queryByText('登录方式')).not.toBeInTheDocument()
  expect(requests()).toEqual([])
})

it('tells which ways there are, and what a phone number is good for', async () => {
  has(wechat)
  render(<WaysIn />)
  expect(await screen.findByText('微信')).toBeInTheDocument()
  expect(screen.getByText('还没有')).toBeInTheDocument()
  expect(screen.getByText(/同一本存折/)).toBeInTheDocument()
  expect(screen.getByRole('button', { name: '绑定手机号' })).toBeInTheDocument()
})

it('adds the phone number of the host', async () => {
  has(wechat)
  render(<WaysIn />)
  await screen.findByText('微信')
  answerRequest('POST', '/v1/identities', { data: { outcome: 'bound', identities: [wechat, phone] } })
  await press('绑定手机号')
  expect(await screen.findByText('手机号已绑定。')).toBeInTheDocument()
  const sent = requests().find(({ url, method }) => url === '/v1/identities' && method === 'POST')
  expect(JSON.parse(String(sent?.data))).toEqual({ kind: 'wechat-phone', code: 'phone-code' })
})

it('tells which number it is by its end, and offers to change it', async () => {
  has(wechat, phone)
  render(<WaysIn />)
  expect(await screen.findByText('尾号 8000')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: '换手机号' })).toBeInTheDocument()
})

it('adds one by a code, and says what is wrong with the code', async () => {
  has(wechat)
  answerRequest('POST', '/v1/login-codes', { data: { expiresInSeconds: 300, resendAfterSeconds: 60 } })
  answerRequest('POST', '/v1/identities', refused(422, 'code-wrong', { triesLeft: 4 }))
  render(<WaysIn />)
  await screen.findByText('微信')
  await press('用验证码绑定')
  await userEvent.type(screen.getByLabelText('手机号'), '13800138000')
  await press('获取验证码')
  await userEvent.type(await screen.findByLabelText('验证码'), '123456')
  const buttons = screen.getAllByRole('button', { name: '绑定手机号' })
  await userEvent.click(buttons[buttons.length - 1] ?? document.body)
  expect(await screen.findByRole('alert')).toHaveTextContent('还可以试 4 次')
  expect(JSON.parse(String(requests().at(-1)?.data))).toEqual({ kind: 'sms', phone: '13800138000', code: '123456' })
})

it('asks before two books become one, and can be told no', async () => {
  has(wechat)
  answerRequest('POST', '/v1/identities', { data: otherAccount() })
  render(<WaysIn />)
  await screen.findByText('微信')
  await press('绑定手机号')
  expect(await screen.findByText('这个手机号已经有一本存折')).toBeInTheDocument()
  await press('先不合并')
  expect(await screen.findByRole('button', { name: '绑定手机号' })).toBeInTheDocument()
})

it('goes on in the joined book', async () => {
  has(wechat)
  answerRequest('POST', '/v1/identities', { data: otherAccount() })
  answerRequest('POST', '/v1/account-joins', { data: { profile: aProfile(), countedOnce: 0, pointsCut: 0 } })
  render(<WaysIn />)
  await screen.findByText('微信')
  await press('绑定手机号')
  await userEvent.click(await screen.findByRole('button', { name: '合并成一本' }))
  expect(await screen.findByText('两本已经合并成一本。')).toBeInTheDocument()
  expect(useSession.getState().passbookNumber).toBe(aProfile().passbookNumber)
})

it('says when the server refused to add it', async () => {
  has(wechat)
  answerRequest('POST', '/v1/identities', refused(422, 'host-code-invalid'))
  render(<WaysIn />)
  await screen.findByText('微信')
  await press('绑定手机号')
  expect(await screen.findByRole('alert')).toHaveTextContent('请再点一次')
})

it('says that nothing changed when the person kept the number', async () => {
  has(wechat)
  answerHostButton({ event: 'onError', detail: {} })
  answerHostButton({ event: 'onGetPhoneNumber', detail: { errMsg: 'getPhoneNumber:fail user deny' } })
  render(<WaysIn />)
  await screen.findByText('微信')
  await press('绑定手机号')
  expect(await screen.findByText(/什么都没有变/)).toBeInTheDocument()
})

describe('taking a way away', () => {
  const removes = (kind: string, answer: object) => answerRequest('DELETE', `/v1/identities/${kind}`, answer)
  const open = async () => {
    has(wechat, phone)
    render(<WaysIn />)
    await screen.findByRole('button', { name: '解除微信' })
  }

  it('says what goes with it, and does nothing before the person says so', async () => {
    await open()
    await press('解除微信')
    expect(screen.getByRole('dialog', { name: '解除「微信」？' })).toHaveTextContent('不再送')
    await press('再想想')
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
    expect(requests().filter(({ method }) => method === 'DELETE')).toEqual([])
  })

  it('takes it away under the text that could be read, and no longer logs in by it in silence', async () => {
    hostMemory.remember()
    await open()
    removes('wechat', { data: { identities: [phone] } })
    await press('解除微信')
    has(phone)
    await press('解除')
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
    expect(requests().find(({ method }) => method === 'DELETE')?.url).toBe('/v1/identities/wechat?version=2026-11')
    expect(hostMemory.isKnown()).toBe(false)
  })

  it('asks the server what became of the consent when a phone number goes', async () => {
    await open()
    removes('phone', { data: { identities: [wechat] } })
    const decidedAt = '2026-11-25T00:00:00.000Z'
    answerRequest('GET', '/v1/me/consents', {
      data: { consents: [{ source: 'phone', decision: 'withdrawn', version: '2026-11', decidedAt }] },
    })
    await press('解除手机号')
    has(wechat)
    await press('解除')
    await waitFor(() => expect(useConsents.getState().decisions).toMatchObject([{ decision: 'withdrawn' }]))
  })

  it('offers nothing for the only way, and shows the refusal when another phone was faster', async () => {
    has(wechat)
    const { unmount } = render(<WaysIn />)
    expect(await screen.findByText('唯一的方式')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: /解除/ })).not.toBeInTheDocument()
    unmount()
    await open()
    removes('wechat', refused(409, 'last-way-in', { kind: 'wechat' }))
    await press('解除微信')
    await press('解除')
    expect(await screen.findByRole('alert')).toHaveTextContent('微信是你唯一的登录方式')
  })
})
