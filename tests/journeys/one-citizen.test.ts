import { zhCn } from '@/i18n/zh-cn'
import { type FakeHosts, openFakeHosts } from '../support/fake-hosts'
import { type ServerProcess, startServer } from '../support/server-process'
import type { Driver } from './driver'
import { logIn } from './log-in'
import type { HostOfPhone } from './mini-driver'
import { closeBrowser, openTarget } from './targets'

const { action, home, me, session } = zhCn
const PHONE = '13900000077'

/** One person with one phone number: on the web, then in WeChat, then in Alipay. */
let hosts: FakeHosts
let server: ServerProcess
const apps: Driver[] = []
beforeAll(async () => {
  hosts = await openFakeHosts()
  server = await startServer({ environment: hosts.environment })
})
afterAll(async () => {
  for (const app of apps) {
    expect(app.errors()).toEqual([])
    await app.close()
  }
  await closeBrowser()
  await server.stop()
  await hosts.close()
})

const open = async (target: 'web' | 'weapp' | 'alipay', phone: HostOfPhone = {}): Promise<Driver> => {
  const app = await openTarget(target, { url: server.url, hasLayout: false, hosts: { weapp: phone, alipay: phone } })
  apps.push(app)
  return app
}

const numberIn = async (app: Driver): Promise<string> => {
  await app.open('me/index')
  await app.see(/\d{10}|\d{4} \d{4} \d{2}/)
  return (/(\d{10}|\d{4} \d{4} \d{2})/.exec(await app.text())?.[0] ?? '').replace(/ /g, '')
}

const logRide = async (app: Driver, km: string, grams: string) => {
  await app.open('log/form/index?behaviourId=cycling')
  await app.type(action.form.amount, km)
  await app.see(action.form.preview)
  await app.tap(action.form.submit)
  await app.see(grams)
}

let passbookNumber: string

test('on the web, by phone number and code', async () => {
  const app = await open('web')
  await app.open('profile/login/index')
  await logIn(app, server, zhCn, PHONE)
  await app.see(home.noLines)
  await logRide(app, '5', '+260')
  passbookNumber = await numberIn(app)
})

test('in WeChat one tap opens a book, and the phone number leads to the first one', async () => {
  const app = await open('weapp', {
    loginCodes: [hosts.wechat.loginCode('openid-77')],
    phoneNumber: { number: PHONE, code: hosts.wechat.phoneCode(PHONE) },
  })
  await app.open('profile/login/index')
  await app.tap(session.hostLogIn.wechat)
  await app.see(home.noLines)
  await logRide(app, '3', '+156')

  await app.open('profile/settings/index')
  await app.tap(session.bindPhone)
  await app.see(session.join.title)
  await app.see(session.join.number(passbookNumber))
  await app.tap(session.join.confirm)
  await app.see(session.join.done)
  expect(await numberIn(app)).toBe(passbookNumber)
  await app.open('home/index')
  await app.see('416')
})

test('in Alipay the first tap on the phone number finds the same book', async () => {
  const { aesKey, signKey } = hosts.alipay.keys
  const app = await open('alipay', {
    loginCodes: [hosts.alipay.authCode({ openId: 'open-77' })],
    phoneNumber: { number: PHONE, aesKey, signKey },
  })
  await app.open('profile/login/index')
  await app.tap(session.findByPhone)
  await app.see('416')
  expect(await numberIn(app)).toBe(passbookNumber)
  await app.tap(me.settings)
  await app.see(session.way.wechat)
  await app.see(session.way.alipay)
  await app.see(session.phoneEnds('0077'))
})
