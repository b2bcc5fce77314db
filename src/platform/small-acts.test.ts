import Taro from '@/testing/taro'
import { copyText } from './clipboard'
import { copyText as copyInBrowser } from './clipboard.h5'
import { knock } from './haptic'
import { knock as knockInBrowser } from './haptic.h5'
import { keepAwake } from './keep-awake'
import { keepAwake as keepAwakeInBrowser } from './keep-awake.h5'
import { openUrl } from './open-url'
import { openUrl as openInBrowser } from './open-url.h5'
import { scan } from './scan'
import { scan as scanInBrowser } from './scan.h5'

it('copies, and says when it could not', async () => {
  expect(await copyText('0512')).toBe(true)
  expect(Taro.setClipboardData).toHaveBeenCalledWith({ data: '0512' })
  Taro.setClipboardData.mockRejectedValueOnce({ errMsg: 'setClipboardData:fail' })
  expect(await copyText('0512')).toBe(false)
})

it('says that a browser without a clipboard could not', async () => {
  expect(await copyInBrowser('0512')).toBe(false)
})

it('copies an address in a mini-program, and opens it in a browser', async () => {
  expect(await openUrl('https://example.org')).toBe('copied')
  Taro.setClipboardData.mockRejectedValueOnce({ errMsg: 'setClipboardData:fail' })
  expect(await openUrl('https://example.org')).toBe('failed')
  const open = jest.spyOn(window, 'open').mockReturnValueOnce(null)
  expect(await openInBrowser('https://example.org')).toBe('opened')
  expect(open).toHaveBeenCalledWith('https://example.org', '_blank', 'noopener')
})

it('scans; never on the web', async () => {
  Taro.scanCode.mockResolvedValueOnce({ result: '123456789012', errMsg: 'scanCode:ok' })
  expect(await scan?.()).toEqual({ status: 'read', text: '123456789012' })
  Taro.scanCode.mockResolvedValueOnce({ result: '', errMsg: 'scanCode:ok' })
  expect(await scan?.()).toEqual({ status: 'read', text: '' })
  expect(scanInBrowser).toBeNull()
})

it.each([
  ['WeChat: the person turned back', { errMsg: 'scanCode:fail cancel' }, 'cancelled'],
  ['Alipay: the person turned back', { error: 10, errorMessage: '用户取消' }, 'cancelled'],
  ['Alipay: it failed', { error: 11, errorMessage: '操作失败' }, 'unavailable'],
  ['WeChat: it failed', { errMsg: 'scanCode:fail' }, 'unavailable'],
  ['WeChat: no camera allowed', { errMsg: 'scanCode:fail auth deny' }, 'denied'],
])('a scan that read nothing says why: %s', async (_host, error, why) => {
  Taro.scanCode.mockRejectedValueOnce(error)
  expect(await scan?.()).toEqual({ status: 'withheld', why })
})

it('knocks where there is a motor, and does not mind where there is none', async () => {
  Taro.vibrateShort.mockRejectedValueOnce({ errMsg: 'vibrateShort:fail' })
  knock()
  await Promise.resolve()
  expect(Taro.vibrateShort).toHaveBeenCalledWith({ type: 'light' })
  expect(() => knockInBrowser()).not.toThrow()
})

describe('keeping the screen lit', () => {
  const released = jest.fn()
  const request = jest.fn()
  const inSight = (state: 'visible' | 'hidden') => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, value: state })
    document.dispatchEvent(new Event('visibilitychange'))
  }
  const settled = () => new Promise((resolve) => setTimeout(resolve))

  it('asks the host, and lets it go dark again', () => {
    const stop = keepAwake()
    expect(Taro.setKeepScreenOn).toHaveBeenLastCalledWith({ keepScreenOn: true })
    stop()
    expect(Taro.setKeepScreenOn).toHaveBeenLastCalledWith({ keepScreenOn: false })
  })

  it('does nothing in a browser that cannot', () => {
    expect(() => keepAwakeInBrowser()()).not.toThrow()
  })

  it('asks a browser again when the page comes back in sight, until it is let go', async () => {
    request.mockResolvedValue({ release: released })
    Object.defineProperty(navigator, 'wakeLock', { configurable: true, value: { request } })
    const stop = keepAwakeInBrowser()
    await settled()
    expect(request).toHaveBeenCalledTimes(1)
    inSight('hidden')
    expect(request).toHaveBeenCalledTimes(1)
    request.mockRejectedValueOnce(new Error('the battery is low'))
    inSight('visible')
    await settled()
    inSight('visible')
    await settled()
    expect(request).toHaveBeenCalledTimes(3)
    stop()
    expect(released).toHaveBeenCalledTimes(1)
    inSight('visible')
    expect(request).toHaveBeenCalledTimes(3)
    Reflect.deleteProperty(navigator, 'wakeLock')
  })
})
