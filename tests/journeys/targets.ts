import type { Browser } from 'playwright-core'
import { launchChromium } from './browser'
import type { Driver, Stored } from './driver'
import { type HostPhone, type MiniTarget, openMini } from './mini-driver'
import { openWeb } from './web-driver'

export type Target = 'web' | MiniTarget
export const targets: readonly Target[] = ['web', 'weapp', 'alipay']

export interface Phone {
  readonly url: string
  readonly language?: 'zh' | 'en'
  /** False where only words matter: mini-programs are then drawn without a browser, ten times quicker. */
  readonly hasLayout?: boolean
  readonly slowPromise?: boolean
  readonly stored?: Stored
  /** What the host of a mini-program knows and the person answers, as the runner takes it. */
  readonly phone?: HostPhone
}

export const PHONE_SCREEN = { width: 375, height: 812 }

let browser: Promise<Browser> | null = null

/** The app on a phone, on any of the three targets. The web ones of a test file share a browser. */
export const openTarget = async (
  target: Target,
  { url, language = 'zh', hasLayout = true, slowPromise = false, stored = {}, phone = {} }: Phone,
): Promise<Driver> => {
  if (target !== 'web') {
    const view = hasLayout ? 'chromium' : 'jsdom'
    const spoken = language === 'zh' ? 'zh_CN' : 'en'
    return openMini(target, {
      url,
      viewport: PHONE_SCREEN,
      view,
      language: spoken,
      slowPromise,
      storage: stored,
      ...phone,
    })
  }
  browser ??= launchChromium()
  const locale = language === 'zh' ? 'zh-CN' : 'en-US'
  return openWeb(await browser, { url, viewport: PHONE_SCREEN, locale, stored })
}

/** For the end of a test file. */
export const closeBrowser = async (): Promise<void> => {
  await (await browser)?.close()
  browser = null
}
