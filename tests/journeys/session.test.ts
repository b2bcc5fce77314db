import { zhCn } from '@/i18n/zh-cn'
import { type ServerProcess, startServer } from '../support/server-process'
import { until } from '../support/until'
import { callServer } from '../support/wire'
import type { Driver } from './driver'
import { logIn } from './log-in'
import { closeBrowser, openTarget, type Target, targets } from './targets'

// All three lose their session first and log in again afterwards: a number gets one code a minute.
const { action, home, outbox, session } = zhCn
const phoneOf = (target: Target) => `1390000000${targets.indexOf(target)}`
/** The server sends a number no second code before. */
const CODE_AGAIN_MS = 60_000

let server: ServerProcess
const apps = new Map<Target, Driver>()
const askedAt = new Map<Target, number>()
const appOf = (target: Target): Driver => {
  const app = apps.get(target)
  if (!app) throw new Error(`no app on ${target}`)
  return app
}

beforeAll(async () => {
  server = await startServer({ environment: { LOGINS_PER_MINUTE_OF_ADDRESS: '200' } })
  for (const target of targets) apps.set(target, await openTarget(target, { url: server.url, hasLayout: false }))
})
afterAll(async () => {
  for (const app of apps.values()) await app.close()
  await closeBrowser()
  await server.stop()
})

test.each(targets)('%s: a session that ends while an act is sent takes nothing with it', async (target) => {
  const app = appOf(target)
  await app.open('profile/login/index')
  await logIn(app, server, zhCn, phoneOf(target))
  askedAt.set(target, Date.now())
  await app.see(home.noLines)
  await app.open('log/form/index?behaviourId=cycling')
  await app.type(action.form.amount, '12.5')
  await app.see('650')
  const { token } = JSON.parse((await app.stored())['gp:session'] ?? '{}')
  await callServer(server, 'logOut', { query: {} }, { token })
  await app.tap(action.form.submit)
  await app.see(session.expired)
  await app.see(outbox.receiptTitle)
})

test.each(targets)('%s: it is booked after the next login, and once', async (target) => {
  const app = appOf(target)
  const phone = phoneOf(target)
  await app.open('profile/login/index')
  const mayAskAt = (askedAt.get(target) ?? 0) + CODE_AGAIN_MS
  await until('a code can be asked for again', async () => Date.now() >= mayAskAt, { patienceMs: 2 * CODE_AGAIN_MS })
  await logIn(app, server, zhCn, phone)
  await app.see('+650')
  const { token } = JSON.parse((await app.stored())['gp:session'] ?? '{}')
  await until('the server has the act', async () => {
    const { allTime } = await callServer(server, 'readAccount', {}, { token })
    return allTime.actions === 1
  })
  expect(app.errors()).toEqual([])
})
