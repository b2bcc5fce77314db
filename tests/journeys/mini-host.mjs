// The mini-program runner is ESM and jest is not: it runs in a process of its own, and speaks JSON by lines. A request is
// {id, method, args}, an answer {id, result} or {id, error}. Patterns travel as {source, flags}.
import readline from 'node:readline'
import { launch, launchBrowser } from '../../tools/mini-runner/src/index.js'

const PATIENCE_MS = 30_000
const SET_DATA_BYTES_MAX = 256 * 1024

const settings = JSON.parse(process.argv[2] ?? '{}')
const browser = settings.view === 'jsdom' ? undefined : await launchBrowser(process.env.CHROMIUM_PATH || undefined)
const errors = []
let app = null
let isOnline = true
/** A code is good once, also for an app that was closed in between. */
let codesGiven = 0

const methods = {
  open: (page) => start(`pages/${page}`),
  restart: () => start(`${app.path}${queryOf(app.query)}`),
  see: (text) => app.waitFor(() => isSeen(text), { timeout: PATIENCE_MS }),
  miss: (text) => app.waitFor(async () => !(await isSeen(text)), { timeout: PATIENCE_MS }),
  async tap(name) {
    const answer =
      app.modal && [app.modal.confirmText, app.modal.cancelText].find((text) => text && matches(name, text))
    if (answer) return app.answerModal(answer === app.modal.confirmText)
    const tab = app.tabs.find(({ text }) => matches(name, text))
    if (typeof name === 'string' && tab) return app.tapTab(tab.text)
    const named = { name, front: true }
    await app.waitFor(named, { timeout: PATIENCE_MS })
    return app.tap({ ...named, nth: 0 })
  },
  async type(label, text) {
    const field = { label, front: true }
    await app.waitFor(field, { timeout: PATIENCE_MS })
    return app.input({ ...field, nth: 0 }, text)
  },
  valueOf: (label) => app.value({ label, front: true, nth: 0 }),
  stored: () => app.storage,
  startWith: (stored) => start(`${app.path}${queryOf(app.query)}`, stored),
  paperColour: async () => Object.values(await app.style({ css: '.gp', nth: 0 }, 'background-color'))[0],
  text: async () => [app.title, await app.text(), ...app.tabs.map(({ text }) => text)].join('\n'),
  back: () => app.back(),
  setOnline(online) {
    isOnline = online
    return app.setOnline(online)
  },
  async overflows() {
    const { scrollWidth, clientWidth } = await app.overflow()
    return scrollWidth > clientWidth
  },
  nodeCount: () => app.nodeCount(),
  controls: async () => [...(await app.controls())].map(plainControl),
  smallestTextPx: () => app.smallestTextPx(),
  async share() {
    return { ...(await app.share()) }
  },
  async shareTimeline() {
    return { ...(await app.shareTimeline()) }
  },
  pullDown: () => app.pullDownRefresh(),
  announceUpdate: () => app.announceUpdate('ready'),
  askedPaths: () => app.requests.map(({ url }) => new URL(url).pathname),
  hostActs: () => app.uiLog.map(({ kind }) => kind),
  pictures: () => app.album.length,
  canvasInk: (id) => app.canvasInk(`#${id}`),
  screenshot: (path) => app.screenshot({ path, fullPage: true }),
  errors: () => [...errors, ...(app ? complaintsOf(app) : [])],
  async close() {
    await app?.close({ check: false })
    await browser?.close()
  },
}

/** A cold start, with what the app had stored. */
async function start(path, storage = app?.storage ?? settings.storage ?? {}) {
  if (app) {
    errors.push(...complaintsOf(app))
    codesGiven += [...app.calls('login'), ...app.calls('getAuthCode')].length
    await app.close({ check: false })
  }
  const savedFiles = app?.savedFiles
  const { bundle, url, refuses = [], ...phone } = settings
  const permission = { onPermission: (scope) => !refuses.includes(scope) }
  const limits = { setData: SET_DATA_BYTES_MAX }
  const network = { apiBase: url, online: isOnline }
  app = await launch(bundle, {
    ...phone,
    ...permission,
    ...network,
    ...(phone.loginCodes && { loginCodes: phone.loginCodes.slice(codesGiven) }),
    browser,
    path,
    storage,
    savedFiles,
    limits,
    timeout: PATIENCE_MS,
  })
}

/** WeChat is told ariaRole, Alipay role; the rest is called alike. */
const plainControl = ({ role, name, width, height, told }) => ({ role, name, width, height, told: [...told] })

const queryOf = (query) => {
  const search = Object.entries(query).map(([name, value]) => `${name}=${value}`)
  return search.length > 0 ? `?${search.join('&')}` : ''
}

const complaintsOf = ({ errors: thrown, violations, logs }) => [
  ...thrown.map(({ message }) => message),
  ...violations.map(({ kind, message }) => `${kind}: ${message}`),
  ...logs.filter(({ level }) => level === 'error').map(({ text }) => text),
]

/** In the page, or in what the host draws around it. */
const isSeen = async (text) =>
  (await app.has({ text })) ||
  [app.title, app.toast ?? '', app.modal?.title ?? '', app.modal?.content ?? ''].some((words) => holds(text, words))

const matches = (want, text) => (typeof want === 'string' ? text === want : want.test(text))
const holds = (want, text) => (typeof want === 'string' ? text.includes(want) : want.test(text))

const revive = (value) => (typeof value === 'object' && value?.source ? new RegExp(value.source, value.flags) : value)

/** What the actions answer is the app itself, and stays here. */
const isPlain = (result) =>
  ['string', 'number', 'boolean'].includes(typeof result) ||
  Array.isArray(result) ||
  Object.getPrototypeOf(result ?? []) === Object.prototype

const answer = async ({ id, method, args }) => {
  try {
    const result = await methods[method](...args.map(revive))
    return { id, result: isPlain(result) ? result : null }
  } catch (error) {
    return { id, error: error.message }
  }
}

for await (const line of readline.createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(await answer(JSON.parse(line)))}\n`)
}
await methods.close()
