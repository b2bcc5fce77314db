import { act, renderHook } from '@testing-library/react'
import { requestLoginCode } from '@/contract/session'
import { answerRequest, requests } from '@/testing/taro'
import { useWrite } from './use-write'

const sent = { data: { expiresInSeconds: 300, resendAfterSeconds: 60 } }
const input = (phone: string) => ({ body: { phone } })
const keys = () => requests().map(({ header }) => header['idempotency-key'])

it('says how it went', async () => {
  answerRequest('POST', '/v1/login-codes', sent)
  const { result } = renderHook(() => useWrite(requestLoginCode))
  await act(async () => {
    expect(await result.current.send(input('13800138000'))).toMatchObject({ ok: true })
  })
  expect(result.current).toMatchObject({ isSending: false, failure: null })
})

it('keeps the key of what got no answer, and takes a new one after an answer', async () => {
  const { result } = renderHook(() => useWrite(requestLoginCode))
  const send = (phone: string) => act(async () => void (await result.current.send(input(phone))))
  answerRequest('POST', '/v1/login-codes', { failure: 'request:fail timeout' })
  await send('13800138000')
  expect(result.current.failure).toMatchObject({ code: 'timeout' })
  answerRequest('POST', '/v1/login-codes', sent)
  await send('13800138000')
  await send('13800138000')
  const [late, again, next] = keys()
  expect(again).toBe(late)
  expect(next).not.toBe(late)
})

it('takes a new key for other content', async () => {
  answerRequest('POST', '/v1/login-codes', { failure: 'request:fail timeout' })
  const { result } = renderHook(() => useWrite(requestLoginCode))
  await act(async () => void (await result.current.send(input('13800138000'))))
  await act(async () => void (await result.current.send(input('13900139000'))))
  const [first, second] = keys()
  expect(second).not.toBe(first)
})

it('forgets a failure when it is cleared', async () => {
  answerRequest('POST', '/v1/login-codes', { statusCode: 422, data: { error: { code: 'phone-invalid', facts: {} } } })
  const { result } = renderHook(() => useWrite(requestLoginCode))
  await act(async () => void (await result.current.send(input('1'))))
  expect(result.current.failure).toMatchObject({ code: 'phone-invalid' })
  act(() => result.current.clear())
  expect(result.current.failure).toBeNull()
})
