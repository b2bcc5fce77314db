import type { Browser } from 'playwright-core'
import { launchChromium } from './browser'
import { chinese, citizenJourney, english } from './citizen-journey'
import { openWeb } from './web-driver'

const phone = { width: 375, height: 812 }
const desk = { width: 1280, height: 800 }

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

describe.each([
  ['中文 on a phone', chinese, 'zh-CN', phone],
  ['English on a phone', english, 'en-US', phone],
  ['中文 on a desk', chinese, 'zh-CN', desk],
  ['English on a desk', english, 'en-US', desk],
])('%s', (_name, tongue, locale, viewport) => {
  citizenJourney(tongue, (url) => openWeb(browser, { url, viewport, locale }), { isWide: viewport === desk })
})
