import fs from 'node:fs'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { zhCn } from '@/i18n/zh-cn'
import { type FilledPassbook, startFilledServer } from '../support/filled-passbook'
import { launchChromium } from './browser'
import { openWeb, type WebDriver } from './web-driver'

const root = path.resolve(__dirname, '../..')
// A notch above and the bar of gestures below, as on an iPhone.
const TOP_PX = 47
const BOTTOM_PX = 34
const SCREEN = { width: 375, height: 812 }

describe('the web app on a screen with a notch', () => {
  let browser: Browser
  let passbook: FilledPassbook
  let app: WebDriver
  beforeAll(async () => {
    browser = await launchChromium()
    passbook = await startFilledServer()
    const stored = { 'gp:session': JSON.stringify(passbook.session) }
    app = await openWeb(browser, { url: passbook.server.url, viewport: SCREEN, stored })
    const phone = await app.page.context().newCDPSession(app.page)
    await phone.send('Emulation.setSafeAreaInsetsOverride', { insets: { top: TOP_PX, bottom: BOTTOM_PX } })
  })
  afterAll(async () => {
    expect(app.errors()).toEqual([])
    await app.close()
    await passbook.server.stop()
    await browser.close()
  })

  /** Controls of the bars, which stay where they are while the page scrolls, that reach under the notch or the bar. */
  const underEdges = () =>
    app.page.evaluate(
      ([top, bottom]) =>
        [...document.querySelectorAll('[role="button"], [role="tab"], [role="heading"][aria-level="1"]')].flatMap(
          (element) => {
            const isInBar = (node: Element | null): boolean =>
              node !== null &&
              (['fixed', 'sticky'].includes(getComputedStyle(node).position) || isInBar(node.parentElement))
            if (element.getClientRects().length === 0 || !isInBar(element)) return []
            const box = element.getBoundingClientRect()
            const isUnder = (box.top < top && box.bottom > 0) || (box.bottom > bottom && box.top < window.innerHeight)
            return [{ name: element.getAttribute('aria-label') ?? element.textContent ?? '', isUnder }]
          },
        ),
      [TOP_PX, SCREEN.height - BOTTOM_PX] as const,
    )

  test('titles, ways back, tabs and the buttons of the bar stay clear of both edges on every page', async () => {
    const faults: Record<string, readonly string[]> = {}
    let seen = 0
    for (const [screen, { page, shows }] of Object.entries(passbook.screens)) {
      await app.open(page)
      await app.see(shows)
      const inBars = await underEdges()
      seen += inBars.length
      const under = inBars.filter(({ isUnder }) => isUnder).map(({ name }) => name)
      if (under.length > 0) faults[screen] = under
    }
    expect(faults).toEqual({})
    expect(seen).toBeGreaterThan(40)
  })

  test('a sheet ends above the bar', async () => {
    await app.open('profile/consents/index')
    await app.tap(zhCn.privacy.switchOf('步数'))
    const agree = app.page.getByRole('dialog').getByRole('button', { name: zhCn.privacy.sheet.agree, exact: true })
    await agree.waitFor()
    const box = await agree.boundingBox()
    expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThanOrEqual(SCREEN.height - BOTTOM_PX)
  })
})

describe.each(['weapp', 'alipay'])('%s', (target) => {
  const files = (extension: RegExp) =>
    fs
      .readdirSync(path.join(root, 'dist', target), { recursive: true, encoding: 'utf8' })
      .filter((file) => extension.test(file))
      .map((file) => fs.readFileSync(path.join(root, 'dist', target, file), 'utf8'))

  test('the host draws every title, so that nothing of ours lies under its capsule', () => {
    const configurations = files(/\.json$/)
    expect(configurations.length).toBeGreaterThan(20)
    // What would give the room of the bar to the page: WeChat's name for it, and Alipay's.
    expect(configurations.filter((text) => /"navigationStyle":\s*"custom"|"transparentTitle"/.test(text))).toEqual([])
  })

  test('the bar with the buttons and the sheet leave room for the bar of gestures', () => {
    const rooms = files(/\.(wxss|acss)$/).flatMap((text) => text.match(/env\(safe-area-inset-bottom\)/g) ?? [])
    expect(rooms.length).toBeGreaterThanOrEqual(2)
  })
})
