import { zhCn } from '@/i18n/zh-cn'
import { type Exchange, type RecordingProxy, startRecordingProxy } from '../support/recording-proxy'
import { type ServerProcess, startServer } from '../support/server-process'
import type { Driver } from './driver'
import { closeBrowser, openTarget, type Target, targets } from './targets'

// Alipay's request rejects on 4xx and 5xx where the others resolve, and its pages get their parameters decoded where
// WeChat's get them as they stand in the address. What the server is asked, and what a person reads, is the same.

const { failure, session } = zhCn
const PHONE = '13900000001'
/** A colon and a blank: encoded in the address of a page, and again in the path of the request. */
const ODD_ID = 'odd:id of nobody'

let server: ServerProcess
let proxy: RecordingProxy
const asked = new Map<Target, readonly Exchange[]>()

beforeAll(async () => {
  server = await startServer({ environment: { LOGINS_PER_MINUTE_OF_ADDRESS: '200' } })
  proxy = await startRecordingProxy(server.url)
})
afterAll(async () => {
  await closeBrowser()
  await proxy.stop()
  await server.stop()
})

describe.each(targets)('%s', (target) => {
  let app: Driver
  beforeAll(async () => {
    app = await openTarget(target, { url: proxy.url, hasLayout: false })
  })
  afterAll(() => app.close())

  test('a 400 is read, and the parameter of the page arrives as it was meant', async () => {
    const seenBefore = proxy.exchanges.length
    await app.open(`reward/detail/index?rewardId=${encodeURIComponent(ODD_ID)}`)
    await app.see(failure['request-invalid']({ issues: [] }))
    const refused = proxy.exchanges.slice(seenBefore).filter(({ status }) => status >= 400)
    asked.set(target, refused)
    expect(refused.map(({ path }) => decodeURIComponent(path))).toEqual([`/v1/rewards/${ODD_ID}`])
  })

  test('a 422 is read with its facts', async () => {
    await app.open('profile/login/index')
    if (app.startsOffline) await app.tap(session.byCode)
    await app.type(session.phone, PHONE.replace(/.$/, String(targets.indexOf(target))))
    await app.tap(session.sendCode)
    await app.type(session.code, '000000')
    await app.tap(session.logIn)
    await app.see(/还可以试 4 次/)
  })

  test('nothing went wrong on the way', () => {
    expect(app.errors()).toEqual([])
  })
})

test('the three asked the server the same', () => {
  const [first, ...others] = targets.map((target) => asked.get(target))
  expect(first).toHaveLength(1)
  for (const other of others) expect(other).toEqual(first)
})
