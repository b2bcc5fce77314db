import fs from 'node:fs'
import type { AxeResults } from 'axe-core'
import type { Browser } from 'playwright-core'
import { type FilledPassbook, startFilledServer } from '../support/filled-passbook'
import { launchChromium } from './browser'
import type { Stored } from './driver'
import { wear } from './settings'
import { openWeb, type WebDriver } from './web-driver'

const axeSource = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

let browser: Browser
let app: WebDriver
let passbook: FilledPassbook
let stored: Stored

beforeAll(async () => {
  browser = await launchChromium()
  passbook = await startFilledServer()
  stored = { 'gp:session': JSON.stringify(passbook.session) }
  app = await openWeb(browser, { url: passbook.server.url, viewport: { width: 375, height: 812 }, stored })
})
afterAll(async () => {
  await app.close()
  await passbook.server.stop()
  await browser.close()
})

/** Serious and critical findings, each with the elements that it is about. */
const findings = async () => {
  await app.page.evaluate(axeSource)
  const results = await app.page.evaluate<AxeResults>('axe.run()')
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}

const appearances = {
  light: { theme: 'light', elder: false },
  dark: { theme: 'dark', elder: false },
  elder: { theme: 'light', elder: true },
} as const

describe.each(Object.entries(appearances))('%s', (_name, preferences) => {
  test('no screen has a serious barrier', async () => {
    await app.startWith(stored)
    await wear(app, preferences)
    const found: Record<string, string[]> = {}
    for (const [screen, { page, shows }] of Object.entries(passbook.screens)) {
      await app.open(page)
      await app.see(shows)
      await app.page.waitForLoadState('networkidle')
      const barriers = await findings()
      if (barriers.length > 0) found[screen] = barriers
    }
    expect(found).toEqual({})
  })
})

test('nothing went wrong on the way', () => {
  expect(app.errors()).toEqual([])
})
