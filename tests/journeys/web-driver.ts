import type { Browser, Locator, Page } from 'playwright-core'
import type { Driver } from './driver'

export interface WebOptions {
  readonly url: string
  readonly viewport: { readonly width: number; readonly height: number }
  readonly locale?: string
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
  { url, viewport, locale = 'zh-CN' }: WebOptions,
): Promise<WebDriver> => {
  const context = await browser.newContext({
    viewport,
    locale,
    timezoneId: 'America/New_York',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
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
  const showing = (text: string | RegExp) => visible(page.getByText(text))

  return {
    page,
    open: async (path) => void (await page.goto(`${url}/pages/${path}`)),
    see: (text) => showing(text).first().waitFor(),
    miss: (text) => showing(text).first().waitFor({ state: 'hidden' }),
    tap,
    type: async (field, text) => {
      const input = visible(page.getByLabel(field).and(page.locator('input, textarea'))).or(
        visible(page.getByLabel(field).locator('input, textarea')),
      )
      await input.first().fill(text)
    },
    text: () => page.locator('body').innerText(),
    back: async () => void (await page.goBack()),
    restart: async () => void (await page.reload()),
    setOnline: (isOnline) => context.setOffline(!isOnline),
    overflows: () => page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth),
    screenshot: async (path) => void (await page.screenshot({ path })),
    errors: () => errors,
    close: () => context.close(),
  }
}
