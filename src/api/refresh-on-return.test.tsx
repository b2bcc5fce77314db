import { act, renderHook, waitFor } from '@testing-library/react'
import { readCity } from '@/contract/city'
import { aCity } from '@/testing/build-city'
import { answerRequest, emitAppShow, emitNetwork, requests } from '@/testing/taro'
import { useRefreshOnReturn } from './refresh-on-return'
import { useQuery } from './use-query'

function useApp() {
  useRefreshOnReturn()
  return useQuery(readCity, {})
}

it('asks again when the app or the network comes back, and only then', async () => {
  answerRequest('GET', '/v1/city', { data: aCity() })
  const { result, unmount } = renderHook(useApp)
  await waitFor(() => expect(result.current.status).toBe('ready'))
  expect(requests()).toHaveLength(1)
  act(() => emitNetwork(true))
  expect(requests()).toHaveLength(1)
  act(() => emitNetwork(false))
  act(() => emitNetwork(true))
  await waitFor(() => expect(requests()).toHaveLength(2))
  act(() => emitAppShow())
  await waitFor(() => expect(requests()).toHaveLength(3))
  await waitFor(() => expect(result.current).toMatchObject({ isRefreshing: false }))
  unmount()
  emitAppShow()
  expect(requests()).toHaveLength(3)
})
