import { act, renderHook } from '@testing-library/react'
import Taro, { emitNetwork, emitTheme } from '@/testing/taro'
import { watchNetwork as watchBrowser } from './network.h5'
import { useSystemTheme } from './system-theme'
import { useIsOnline } from './use-is-online'

it('follows the theme of the phone', () => {
  const { result, unmount } = renderHook(() => useSystemTheme())
  expect(result.current).toBe('light')
  act(() => emitTheme('dark'))
  expect(result.current).toBe('dark')
  unmount()
  expect(() => emitTheme('light')).not.toThrow()
})

it('notices a lost network and its return', async () => {
  const { result } = renderHook(() => useIsOnline())
  await act(async () => {})
  expect(result.current).toBe(true)
  act(() => emitNetwork(false))
  expect(result.current).toBe(false)
  act(() => emitNetwork(true))
  expect(result.current).toBe(true)
})

it.each([
  ['WeChat', 'none'],
  ['Alipay', 'NOTREACHABLE'],
])('notices that there was none from the start, as %s says it', async (_host, networkType) => {
  Taro.getNetworkType.mockResolvedValueOnce({ networkType, errMsg: 'getNetworkType:ok' })
  const { result } = renderHook(() => useIsOnline())
  await act(async () => {})
  expect(result.current).toBe(false)
})

it('listens to the window in a browser, until it is told to stop', () => {
  const heard: boolean[] = []
  const onLine = jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(true)
  const stop = watchBrowser((isOnline) => heard.push(isOnline))
  onLine.mockReturnValue(false)
  window.dispatchEvent(new Event('offline'))
  stop()
  window.dispatchEvent(new Event('offline'))
  expect(heard).toEqual([true, false])
  onLine.mockRestore()
})
