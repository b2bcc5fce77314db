import { act, renderHook } from '@testing-library/react'
import Taro, { emitPage } from '@/testing/taro'
import { usePullRefresh } from './pull-refresh'

it('asks again, and ends the animation when the answers are there, or failed', async () => {
  let end: (() => void) | undefined
  const refresh = jest.fn(() => new Promise<void>((resolve) => (end = resolve)))
  renderHook(() => usePullRefresh(refresh))
  act(() => emitPage('pullDownRefresh'))
  expect(refresh).toHaveBeenCalledTimes(1)
  expect(Taro.stopPullDownRefresh).not.toHaveBeenCalled()
  await act(async () => end?.())
  expect(Taro.stopPullDownRefresh).toHaveBeenCalledTimes(1)
})
