import { Bundle } from './bundle.js'
import { Runtime, AppError } from './logic/runtime.js'
import { ChromiumHost, findChromium, launchBrowser } from './host/chromium.js'
import { JsdomHost } from './host/jsdom.js'
import { App } from './driver.js'
import { checkPackage } from './check.js'

export { AppError, Bundle, launchBrowser, findChromium, checkPackage }

const DEFAULTS = {
  view: undefined, // 'chromium' | 'jsdom'; default: Chromium if there is one
  viewport: { width: 375, height: 667 },
  dpr: 2,
  statusBarHeight: 20,
  navHeight: 44,
  tabHeight: 50,
  timeout: 8000,
  settleHorizon: 60, // timers due within this many ms count as work still going on
  theme: 'light',
  language: 'zh_CN',
  online: true,
  appId: 'wx0000000000000000',
  envVersion: 'release',
  limits: { setData: 1024 * 1024 },
}

const cache = new Map() // compiled packages by directory, as long as nothing in them changes

function loadBundle(dir, o) {
  const fresh = new Bundle(dir, { width: o.viewport.width, theme: o.theme })
  const stamp = fresh.stamp()
  const key = `${fresh.dir}|${o.viewport.width}|${o.theme}`
  const hit = cache.get(key)
  if (hit && hit.stamp === stamp) return hit
  const entry = { stamp, bundle: fresh.load(), checks: new Map() }
  cache.set(key, entry)
  return entry
}

/**
 * Starts the compiled mini-program in `dir` and waits until its first page is idle.
 * Options: see README.
 */
export async function launch(dir, options = {}) {
  const o = {
    ...DEFAULTS,
    ...options,
    limits: { ...DEFAULTS.limits, ...options.limits },
    viewport: { ...DEFAULTS.viewport, ...options.viewport },
  }
  o.view ??= findChromium() || o.browser ? 'chromium' : 'jsdom'
  const { bundle, checks } = loadBundle(dir, o)
  if (o.checkPackage !== false) {
    // globals are judged when touched; `mprun check` judges them all
    const opts = { strictGlobals: false, official: false, ...o.checkPackage }
    const memo = JSON.stringify(opts)
    if (!checks.has(memo)) checks.set(memo, checkPackage(bundle, opts))
    const bad = checks.get(memo).filter((p) => p.level === 'error')
    if (bad.length)
      throw new AppError(
        `${dir} would be refused or fail on a phone:\n${bad.map((b) => `  ${b.rule}: ${b.message}`).join('\n')}`,
      )
  }
  const host = o.view === 'jsdom' ? new JsdomHost(bundle, o) : new ChromiumHost(bundle, o)
  const rt = new Runtime(bundle, host, o)
  host.blocked = (u) => rt.violation('network', `the page loads ${u}, which no local server stands in for`)
  host.missing = (f) => rt.violation('asset', `${f} is not in the package`)
  const app = new App(rt, o)
  if (bundle.app.renderer === 'skyline') rt.violation('runner', 'the Skyline renderer is not reproduced by this runner')
  try {
    await host.start()
    await rt.launch()
    await app.settle()
    return app
  } catch (e) {
    if (o.keepOpenOnFailure) {
      e.app = app
      throw e
    }
    const first = rt.errors[0]
    await rt.close().catch(() => {})
    if (first && !(e instanceof AppError)) e.message += `\nfirst app error: ${first.message}`
    throw e
  }
}
