import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useSession } from '@/api/session'
import { aProfile } from '@/testing/build-profile'
import { otherAccount } from '@/testing/build-session'
import { render } from '@/testing/render'
import { answerHostButton, answerRequest, requests } from '@/testing/taro'
import privacy202611 from '../../../content/privacy/2026-11.json'
import { useCodeRequest } from './code-request'
import { PhoneBeforeRedeeming } from './phone-before-redeeming'

const since = '2026-05-01T00:00:00Z'
const identities = [
  { kind: 'wechat', hint: '', since },
  { kind: 'phone', hint: '8000', since },
]
const onDone = jest.fn()
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }))
const answerBind = (answer: object) => answerRequest('POST', '/v1/identities', answer)

beforeEach(() => {
  onDone.mockClear()
  useSession.getState().closed()
  useCodeRequest.getState().codeUsed()
  answerRequest('GET', '/v1/privacy', { data: privacy202611 })
  answerRequest('POST', '/v1/me/consents', { data: { consents: [] } })
  useSession.getState().opened({ token: 'token-1', passbookNumber: '7730021945' })
  render(<PhoneBeforeRedeeming onDone={onDone} />)
})

it('says why before it asks', () => {
  expect(screen.getByText(/手机丢了、换了/)).toBeInTheDocument()
  expect(screen.getByText(/同一个手机号就是同一本存折/)).toBeInTheDocument()
  expect(requests()).toEqual([])
})

it('goes on once the number of the host is bound', async () => {
  answerBind({ data: { outcome: 'bound', identities } })
  await press('绑定手机号')
  await waitFor(() => expect(onDone).toHaveBeenCalledTimes(1))
})

it('goes on without the number when the person puts it off', async () => {
  await press('先不留，接着兑换')
  expect(onDone).toHaveBeenCalledTimes(1)
  expect(requests()).toEqual([])
})

it('goes on once a code proved the number', async () => {
  answerRequest('POST', '/v1/login-codes', { data: { expiresInSeconds: 300, resendAfterSeconds: 60 } })
  answerBind({ data: { outcome: 'bound', identities } })
  await press('用验证码绑定')
  await userEvent.type(screen.getByLabelText('手机号'), '13800138000')
  await press('获取验证码')
  await userEvent.type(await screen.findByLabelText('验证码'), '123456')
  await userEvent.click(screen.getAllByRole('button', { name: '绑定手机号' }).at(-1) ?? document.body)
  await waitFor(() => expect(onDone).toHaveBeenCalledTimes(1))
})

it('joins the account that has the number, says so, and goes on in the joined book', async () => {
  answerBind({ data: otherAccount() })
  answerRequest('POST', '/v1/account-joins', { data: { profile: aProfile(), countedOnce: 0, pointsCut: 0 } })
  await press('绑定手机号')
  expect(onDone).not.toHaveBeenCalled()
  await press('合并成一本')
  expect(await screen.findByText('两本已经合并成一本。')).toBeInTheDocument()
  expect(useSession.getState().passbookNumber).toBe(aProfile().passbookNumber)
  await press('接着兑换')
  expect(onDone).toHaveBeenCalledTimes(1)
})

it('asks again after a join that was put off, and can still be put off itself', async () => {
  answerBind({ data: otherAccount() })
  await press('绑定手机号')
  await press('先不合并')
  await press('先不留，接着兑换')
  expect(onDone).toHaveBeenCalledTimes(1)
})

it('stays when the host or the server keeps the number back, and says what to do', async () => {
  answerHostButton({ event: 'onGetPhoneNumber', detail: { errMsg: 'getPhoneNumber:fail user deny' } })
  await press('绑定手机号')
  expect(await screen.findByText(/什么都没有变/)).toBeInTheDocument()
  expect(onDone).not.toHaveBeenCalled()
})
