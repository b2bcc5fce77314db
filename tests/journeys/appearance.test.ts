import type { Browser } from 'playwright-core'
import { en } from '@/i18n/en'
import { zhCn } from '@/i18n/zh-cn'
import { type ServerProcess, startServer } from '../support/server-process'
import { launchChromium } from './browser'
import { openWeb, type WebDriver } from './web-driver'

let browser: Browser
let server: ServerProcess
let app: WebDriver

beforeAll(async () => {
  browser = await launchChromium()
  server = await startServer()
  app = await openWeb(browser, { url: server.url, viewport: { width: 375, height: 812 } })
})
afterAll(async () => {
  await app.close()
  await server.stop()
  await browser.close()
})

const paperColour = () =>
  app.page.evaluate(() => {
    const page = [...document.querySelectorAll('.gp')].find((element) => element.getClientRects().length > 0)
    return page ? getComputedStyle(page).backgroundColor : ''
  })

/** The smallest text on the screen, in pixels. */
const smallestText = () =>
  app.page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    let smallest = Infinity
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement
      if (!element || !walker.currentNode.textContent?.trim() || element.getClientRects().length === 0) continue
      smallest = Math.min(smallest, parseFloat(getComputedStyle(element).fontSize))
    }
    return smallest
  })

const screens = ['home', 'action', 'board', 'mall', 'me', 'profile/settings', 'profile/about', 'profile/login']

test('English and back, kept over a restart', async () => {
  await app.open('profile/settings/index')
  await app.tap('English')
  await app.see(en.me.appearance)
  await app.restart()
  await app.see(en.me.appearance)
  await app.tap('中文')
  await app.see(zhCn.me.appearance)
})

test('dark and light by choice, on every screen', async () => {
  await app.open('profile/settings/index')
  const light = await paperColour()
  await app.tap(zhCn.me.themes.dark)
  const dark = await paperColour()
  expect(dark).not.toBe(light)
  for (const screen of screens) {
    await app.open(`${screen}/index`)
    await app.see(/./)
    expect([screen, await paperColour()]).toEqual([screen, dark])
  }
  await app.open('profile/settings/index')
  await app.tap(zhCn.me.themes.light)
  expect(await paperColour()).toBe(light)
})

test('the easy mode is one tap away, has no text under 18 px and nothing wider than the screen', async () => {
  await app.open('home/index')
  await app.tap(zhCn.home.easyMode)
  for (const screen of screens) {
    await app.open(`${screen}/index`)
    await app.see(/./)
    expect([screen, (await smallestText()) >= 18]).toEqual([screen, true])
    expect([screen, await app.overflows()]).toEqual([screen, false])
  }
  await app.open('home/index')
  await app.tap(zhCn.home.normalMode)
  await app.see(zhCn.home.easyMode)
})

test('nothing went wrong on the way', () => {
  expect(app.errors()).toEqual([])
})
