import type { Browser, Locator, Page } from 'playwright-core'
import type { Driver, Stored } from './driver'

export interface WebOptions {
  readonly url: string
  readonly viewport: { readonly width: number; readonly height: number }
  readonly locale?: string
  /** What the app has stored before it starts. */
  readonly stored?: Stored
}

export interface WebDriver extends Driver {
  readonly page: Page
}

const PATIENCE_MS = 15_000
const roles = ['link', 'tab', 'radio', 'switch', 'checkbox', 'menuitem'] as const
/** What the browser itself says about answers and connections that a journey provokes on purpose. */
const expectedNoise = /Failed to load resource/

/** The web app in Chromium. */
export const openWeb = async (
  browser: Browser,
  { url, viewport, locale = 'zh-CN', stored = {} }: WebOptions,
): Promise<WebDriver> => {
  const context = await browser.newContext({
    viewport,
    locale,
    timezoneId: 'America/New_York',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  /** Taro keeps each value inside { data }. The origin has to be open before its storage can be written. */
  const store = async (values: Stored) => {
    if (page.url() === 'about:blank') await page.goto(`${url}/healthz`)
    await page.evaluate((entries) => {
      localStorage.clear()
      for (const [key, value] of entries) localStorage.setItem(key, JSON.stringify({ data: value }))
    }, Object.entries(values))
  }
  if (Object.keys(stored).length > 0) await store(stored)
  page.setDefaultTimeout(PATIENCE_MS)
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message.slice(0, 500)))
  page.on('console', (message) => {
    if (message.type() === 'error' && !expectedNoise.test(message.text())) errors.push(message.text().slice(0, 500))
  })

  const visible = (locator: Locator) => locator.filter({ visible: true })
  const control = (name: string | RegExp): Locator => {
    const options = { name, exact: typeof name === 'string' }
    return visible(
      roles.reduce((either, role) => either.or(page.getByRole(role, options)), page.getByRole('button', options)),
    )
  }
  const words = (name: string | RegExp) => visible(page.getByText(name, { exact: typeof name === 'string' }))
  /** A control of that name where there is one: a title may say the same. */
  const tap = async (name: string | RegExp) => {
    await control(name).or(words(name)).first().waitFor()
    const target = (await control(name).count()) > 0 ? control(name) : words(name)
    await target.first().click()
  }
  const field = (label: string) =>
    visible(page.getByLabel(label).and(page.locator('input, textarea'))).or(
      visible(page.getByLabel(label).locator('input, textarea')),
    )
  const showing = (text: string | RegExp) => visible(page.getByText(text))

  return {
    page,
    startsOffline: false,
    open: async (path) => void (await page.goto(`${url}/pages/${path}`)),
    see: (text) => showing(text).first().waitFor(),
    miss: (text) => showing(text).first().waitFor({ state: 'hidden' }),
    tap,
    type: (label, text) => field(label).first().fill(text),
    valueOf: (label) => field(label).first().inputValue(),
    text: () => page.locator('body').innerText(),
    back: async () => void (await page.goBack()),
    restart: async () => void (await page.reload()),
    setOnline: (isOnline) => context.setOffline(!isOnline),
    stored: () => page.evaluate(readStored),
    startWith: async (values) => {
      await store(values)
      await page.reload()
    },
    controls: () => page.evaluate(controls),
    smallestTextPx: () => page.evaluate(smallestText),
    paperColour: () => page.evaluate(paperColour),
    overflows: () => page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth),
    screenshot: async (path) => void (await page.screenshot({ path })),
    errors: () => errors,
    close: () => context.close(),
  }
}

// What follows runs inside the page.

const readStored = () =>
  Object.fromEntries(
    Object.entries(localStorage)
      .filter(([key]) => key.startsWith('gp:'))
      .map(([key, value]) => [key, String(JSON.parse(value).data)]),
  )

const paperColour = () => {
  const paper = [...document.querySelectorAll('.gp')].find((element) => element.getClientRects().length > 0)
  return paper ? getComputedStyle(paper).backgroundColor : ''
}

const smallestText = () => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  let smallest = Infinity
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement
    if (!element || !walker.currentNode.textContent?.trim() || element.getClientRects().length === 0) continue
    smallest = Math.min(smallest, parseFloat(getComputedStyle(element).fontSize))
  }
  return smallest
}

const controls = () =>
  [...document.querySelectorAll('[role], button')]
    .filter((element) => {
      const role = element.getAttribute('role') ?? element.localName
      const isPressable = ['button', 'link', 'tab', 'radio', 'switch', 'checkbox', 'menuitem', 'dialog'].includes(role)
      const isSeen = element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible'
      return isPressable && isSeen && element.closest('[aria-hidden="true"]') === null
    })
    .map((element) => {
      const { width, height } = element.getBoundingClientRect()
      return {
        role: element.getAttribute('role') ?? element.localName,
        name: (element.getAttribute('aria-label') ?? element.textContent ?? '').trim(),
        width,
        height,
        told: element.getAttributeNames().filter((name) => name === 'role' || name.startsWith('aria-')),
      }
    })
