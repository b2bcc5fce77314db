import Taro, { emitUpdateReady } from '@/testing/taro'
import { onUpdateReady } from './update'
import { isOtherBuild, onUpdateReady as onBuild } from './update.h5'

it('tells of a version that the host has fetched, and starts it', () => {
  const listener = jest.fn()
  onUpdateReady(listener)
  expect(listener).not.toHaveBeenCalled()
  emitUpdateReady()
  listener.mock.calls[0][0].restart()
  expect(Taro.applyUpdate).toHaveBeenCalledTimes(1)
})

it('does not mind an older host', () => {
  const { getUpdateManager } = Taro
  Object.assign(Taro, { getUpdateManager: undefined })
  expect(() => onUpdateReady(jest.fn())).not.toThrow()
  Object.assign(Taro, { getUpdateManager })
})

it.each([
  ['<script src="/js/app.1a2b3c4d.js"></script>', false],
  ['<script src="/js/app.99999999.js"></script>', true],
])('in %s another build is %p', (html, isOther) => {
  expect(isOtherBuild(html, ['/js/app.1a2b3c4d.js'])).toBe(isOther)
})

it('a page without scripts of a build has nothing to compare', () => {
  expect(isOtherBuild('', [])).toBe(false)
})

describe('on the web', () => {
  const html = (name: string) => `<script src="/js/app.${name}.js"></script>`
  const answer = jest.fn()
  beforeEach(() => {
    jest.useFakeTimers({ now: 0 })
    document.head.innerHTML = ''
    const script = document.createElement('script')
    script.type = 'text/plain'
    script.src = '/js/app.old.js'
    document.head.append(script)
    Object.assign(globalThis, { fetch: answer })
  })
  afterEach(() => jest.useRealTimers())

  const comeBack = async (afterMs: number) => {
    await jest.advanceTimersByTimeAsync(afterMs)
    document.dispatchEvent(new Event('visibilitychange'))
    await jest.advanceTimersByTimeAsync(0)
  }

  it('looks on a return after a while, tells once, and lives without a network', async () => {
    const listener = jest.fn()
    onBuild(listener)
    answer.mockResolvedValue({ ok: true, text: async () => html('old') })
    await comeBack(1000)
    expect(answer).not.toHaveBeenCalled()
    await comeBack(5 * 60_000)
    expect(answer).toHaveBeenCalledWith('/', { cache: 'no-cache' })
    answer.mockRejectedValueOnce(new TypeError('offline'))
    await comeBack(5 * 60_000)
    answer.mockResolvedValueOnce({ ok: false, status: 502, text: async () => '' })
    await comeBack(5 * 60_000)
    expect(listener).not.toHaveBeenCalled()
    answer.mockResolvedValue({ ok: true, text: async () => html('new') })
    await comeBack(5 * 60_000)
    await comeBack(5 * 60_000)
    expect(listener).toHaveBeenCalledTimes(1)
  })
})
