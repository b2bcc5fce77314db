import type { Browser } from 'playwright-core'
import { zhCn } from '@/i18n/zh-cn'
import { type ServerProcess, startServer } from '../support/server-process'
import { launchChromium } from './browser'
import { openWeb, type WebDriver } from './web-driver'

const { home, update } = zhCn
const A_WHILE_MS = 6 * 60_000

let browser: Browser
let server: ServerProcess
let app: WebDriver

beforeAll(async () => {
  browser = await launchChromium()
  server = await startServer()
  app = await openWeb(browser, { url: server.url, viewport: { width: 375, height: 812 } })
  await app.page.clock.install()
  await app.open('home/index')
  await app.see(home.guestTitle)
})
afterAll(async () => {
  await app.close()
  await server.stop()
  await browser.close()
})

/** The person comes back to the window after a while. */
const comeBack = async () => {
  const looked = app.page.waitForResponse((response) => new URL(response.url()).pathname === '/')
  await app.page.clock.fastForward(A_WHILE_MS)
  await app.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await looked
}

test('while the server has the same build, nothing is offered', async () => {
  await comeBack()
  expect(await app.text()).not.toContain(update.title)
})

test('another build is offered, and started at a word', async () => {
  const html = '<script src="/js/app.ffffffff.js"></script>'
  await app.page.route(`${server.url}/`, (route) => route.fulfill({ contentType: 'text/html', body: html }))
  await comeBack()
  await app.see(update.title)
  const reloaded = app.page.waitForEvent('load')
  await app.tap(update.restart)
  await reloaded
  await app.see(home.guestTitle)
  expect(await app.text()).not.toContain(update.title)
  expect(app.errors()).toEqual([])
})
