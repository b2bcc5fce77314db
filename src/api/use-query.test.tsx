import { act, renderHook, waitFor } from '@testing-library/react'
import type { PropsWithChildren } from 'react'
import { SWRConfig } from 'swr'
import { readCity } from '@/contract/city'
import { readProfile } from '@/contract/citizen'
import { aCity } from '@/testing/build-city'
import { aProfile } from '@/testing/build-profile'
import { answerRequest, requests } from '@/testing/taro'
import { keep, keyOf } from './query-cache'
import { useSession } from './session'
import { useQuery } from './use-query'

const emptyCache = ({ children }: PropsWithChildren) => (
  <SWRConfig value={{ provider: () => new Map() }}>{children}</SWRConfig>
)
const useCity = () => useQuery(readCity, {})
const useProfile = () => useQuery(readProfile, {})
const busy = { statusCode: 503, data: { error: { code: 'server-busy', facts: { retryAfterSeconds: 5 } } } }

beforeEach(() => useSession.getState().closed())

it('is loading, then ready with the time', async () => {
  answerRequest('GET', '/v1/city', { data: aCity() })
  const { result } = renderHook(useCity, { wrapper: emptyCache })
  expect(result.current.status).toBe('loading')
  await waitFor(() => expect(result.current.status).toBe('ready'))
  expect(result.current).toMatchObject({ value: aCity(), failure: null })
})

it('is failed with its reason, and can be tried again', async () => {
  answerRequest('GET', '/v1/city', busy)
  const { result } = renderHook(useCity, { wrapper: emptyCache })
  await waitFor(() => expect(result.current).toMatchObject({ status: 'failed', failure: { code: 'server-busy' } }))
  answerRequest('GET', '/v1/city', { data: aCity() })
  act(() => {
    if (result.current.status === 'failed') result.current.retry()
  })
  await waitFor(() => expect(result.current.status).toBe('ready'))
})

it('starts with the last good value, and keeps it beside a failure', async () => {
  const kept = { value: aCity({ persons: 3 }), fetchedAt: 1000 }
  keep(keyOf(readCity, {}, null), kept)
  answerRequest('GET', '/v1/city', busy)
  const { result } = renderHook(useCity, { wrapper: emptyCache })
  expect(result.current).toMatchObject({ status: 'ready', ...kept })
  await waitFor(() => expect(result.current).toMatchObject({ failure: { code: 'server-busy' } }))
  expect(result.current).toMatchObject({ status: 'ready', ...kept })
})

it('asks nothing personal for nobody', async () => {
  const { result } = renderHook(useProfile, { wrapper: emptyCache })
  await act(async () => {})
  expect(result.current.status).toBe('loading')
  expect(requests()).toEqual([])
})

it('shows one citizen nothing of another', async () => {
  answerRequest('GET', '/v1/me', { data: aProfile() })
  useSession.getState().opened({ token: 'token-1', passbookNumber: '0512884603' })
  const { result } = renderHook(useProfile, { wrapper: emptyCache })
  await waitFor(() => expect(result.current.status).toBe('ready'))
  answerRequest('GET', '/v1/me', () => new Promise(() => undefined))
  act(() => useSession.getState().opened({ token: 'token-2', passbookNumber: '0512884604' }))
  expect(result.current.status).toBe('loading')
})

it('keeps the screen and says so when the session has expired', async () => {
  answerRequest('GET', '/v1/me', { data: aProfile() })
  useSession.getState().opened({ token: 'token-1', passbookNumber: '0512884603' })
  const { result } = renderHook(useProfile, { wrapper: emptyCache })
  await waitFor(() => expect(result.current.status).toBe('ready'))
  answerRequest('GET', '/v1/me', { statusCode: 401, data: { error: { code: 'session-expired', facts: {} } } })
  act(() => {
    if (result.current.status === 'ready') result.current.retry()
  })
  await waitFor(() => expect(result.current).toMatchObject({ failure: { code: 'session-expired' } }))
  expect(result.current).toMatchObject({ status: 'ready', value: aProfile() })
})
