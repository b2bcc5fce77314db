import { renderHook } from '@testing-library/react'
import Taro, { sharedMessage, sharedToTimeline } from '@/testing/taro'
import { go, goTab, redirect } from './navigation'
import { shareNow, useSharing } from './share'
import { shareNow as shareOnAlipay, useSharing as useAlipaySharing } from './share.alipay'
import { shareNow as shareInBrowser } from './share.h5'
import { isSinglePage } from './single-page'

const shared = { title: '绿折', path: '/pages/reward/detail/index?rewardId=umbrella' }
const imageUrl = '/assets/share/cover.png'

it('WeChat shares the page with a picture of ours, never of the screen', () => {
  renderHook(() => useSharing(shared))
  expect(sharedMessage()).toEqual({ ...shared, imageUrl })
  expect(sharedToTimeline()).toEqual({ title: '绿折', query: 'rewardId=umbrella', imageUrl })
  renderHook(() => useSharing({ title: '绿折', path: '/pages/home/index' }))
  expect(sharedToTimeline()).toEqual({ title: '绿折', query: '', imageUrl })
})

it('Alipay wants the path without its slash', () => {
  renderHook(() => useAlipaySharing(shared))
  expect(sharedMessage()).toMatchObject({ path: 'pages/reward/detail/index?rewardId=umbrella', imageUrl })
  expect([shareNow, shareOnAlipay]).toEqual([null, null])
})

describe('a browser', () => {
  const url = `http://localhost${shared.path}`
  const withShare = (share: unknown) => Object.defineProperty(navigator, 'share', { value: share, configurable: true })
  afterEach(() => Reflect.deleteProperty(navigator, 'share'))

  it('opens its own sheet', async () => {
    const share = jest.fn(() => Promise.resolve())
    withShare(share)
    expect(await shareInBrowser?.(shared)).toBe('shared')
    expect(share).toHaveBeenCalledWith({ title: '绿折', url })
  })

  it('lets a person turn back without copying anything', async () => {
    withShare(() => Promise.reject(new DOMException('', 'AbortError')))
    expect(await shareInBrowser?.(shared)).toBe('closed')
    expect(Taro.setClipboardData).not.toHaveBeenCalled()
  })

  it('copies the address where it has no sheet, or where that fails', async () => {
    expect(await shareInBrowser?.(shared)).toBe('copied')
    expect(Taro.setClipboardData).toHaveBeenCalledWith({ data: url })
    withShare(() => Promise.reject(new DOMException('', 'NotAllowedError')))
    Taro.setClipboardData.mockRejectedValueOnce({ errMsg: 'setClipboardData:fail' })
    expect(await shareInBrowser?.(shared)).toBe('failed')
  })
})

describe('a single page', () => {
  const entered = (scene: number) =>
    jest.spyOn(Taro, 'getEnterOptionsSync').mockReturnValue({ path: '', query: {}, scene })
  afterEach(() => jest.restoreAllMocks())

  it('is one that the timeline opened', () => {
    expect(isSinglePage()).toBe(false)
    entered(1154)
    expect(isSinglePage()).toBe(true)
  })

  it('leads nowhere', () => {
    entered(1154)
    go('/pages/log/form/index')
    redirect('/pages/log/form/index')
    goTab('mall')
    for (const lead of [Taro.navigateTo, Taro.redirectTo, Taro.switchTab]) expect(lead).not.toHaveBeenCalled()
  })
})
