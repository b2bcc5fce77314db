import { act, waitFor } from '@testing-library/react'
import { useSession } from '@/api/session'
import { aProfile } from '@/testing/build-profile'
import { render } from '@/testing/render'
import Taro, { answerRequest, requests } from '@/testing/taro'
import { hostMemory } from './host-memory'
import { useSilentLogIn } from './use-silent-log-in'

function Probe() {
  useSilentLogIn()
  return null
}

const settle = () => act(async () => {})
const opens = (token = 'token-new') =>
  answerRequest('POST', '/v1/sessions/host', {
    data: { token, expiresAt: '2027-01-01T00:00:00Z', isNew: false, profile: aProfile() },
  })

beforeEach(() => useSession.getState().closed())

it('asks nobody on the first visit', async () => {
  render(<Probe />)
  await settle()
  expect(Taro.login).not.toHaveBeenCalled()
  expect(requests()).toEqual([])
})

it('opens a session for who had logged in by the host, and never an account', async () => {
  hostMemory.remember()
  opens()
  render(<Probe />)
  await waitFor(() => expect(useSession.getState().token).toBe('token-new'))
  expect(JSON.parse(String(requests()[0]?.data))).toEqual({ host: 'wechat', code: 'login-code', ifKnown: true })
})

it('does nothing while there is a session, and renews one that the server ended', async () => {
  hostMemory.remember()
  useSession.getState().opened({ token: 'token-old', passbookNumber: aProfile().passbookNumber })
  opens()
  render(<Probe />)
  await settle()
  expect(requests()).toEqual([])
  act(() => useSession.getState().expired('token-old'))
  await waitFor(() => expect(useSession.getState()).toMatchObject({ token: 'token-new', hasExpired: false }))
})

it('forgets a host that does not know the person any more', async () => {
  hostMemory.remember()
  answerRequest('POST', '/v1/sessions/host', {
    statusCode: 404,
    data: { error: { code: 'account-unknown', facts: {} } },
  })
  render(<Probe />)
  await waitFor(() => expect(hostMemory.isKnown()).toBe(false))
  expect(useSession.getState().token).toBeNull()
})

it('stays out without a word when the network or the host fails', async () => {
  hostMemory.remember()
  Taro.login.mockRejectedValueOnce({ errMsg: 'login:fail' })
  render(<Probe />)
  await settle()
  expect(requests()).toEqual([])
  expect(hostMemory.isKnown()).toBe(true)
})

it('asks nobody on a single page of the timeline', async () => {
  hostMemory.remember()
  jest.spyOn(Taro, 'getEnterOptionsSync').mockReturnValue({ path: '', query: {}, scene: 1154 })
  render(<Probe />)
  await settle()
  expect(Taro.login).not.toHaveBeenCalled()
  expect(requests()).toEqual([])
})
