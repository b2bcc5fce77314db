import fs from 'node:fs'
import type { AxeResults } from 'axe-core'
import type { Browser } from 'playwright-core'
import { zhCn } from '@/i18n/zh-cn'
import { type ServerProcess, startServer } from '../support/server-process'
import { callServer } from '../support/wire'
import { launchChromium } from './browser'
import { logIn } from './log-in'
import { openWeb, type WebDriver } from './web-driver'

const axeSource = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

let browser: Browser
let server: ServerProcess
let app: WebDriver
const screens: Record<string, string> = {
  home: 'home/index',
  catalogue: 'action/index',
  board: 'board/index',
  mall: 'mall/index',
  me: 'me/index',
  form: 'log/form/index?behaviourId=express-box-return',
  account: 'account/overview/index',
  ledger: 'account/ledger/index',
  reward: 'reward/detail/index?rewardId=bike-service',
  redemptions: 'reward/redemptions/index',
  login: 'profile/login/index',
  settings: 'profile/settings/index',
  about: 'profile/about/index',
}

beforeAll(async () => {
  browser = await launchChromium()
  server = await startServer({ environment: { LOGINS_PER_MINUTE_OF_ADDRESS: '100' } })
  app = await openWeb(browser, { url: server.url, viewport: { width: 375, height: 812 } })
  await app.open('profile/login/index')
  await logIn(app, server, zhCn, '13700000001')
  await app.see(zhCn.home.noLines)
  const token = await app.page.evaluate(
    () => JSON.parse(JSON.parse(localStorage.getItem('gp:session') ?? '{}').data).token,
  )
  const logWithTicket = async (behaviourId: string, amount: number, unit: string, name: string) => {
    const [, ticket = ''] = await server.waitForOutput(new RegExp(`([\\d ]{14}) {2}${name}`))
    const evidence = { tier: 'place' as const, ticket }
    const body = { behaviourId, amount, unit, occurredAt: new Date().toISOString(), evidence }
    return (await callServer(server, 'logAction', { body }, { token })).action
  }
  const action = await logWithTicket('express-box-return', 10, 'item', '快递箱回收')
  await logWithTicket('empty-plate-meal', 1, 'times', '光盘行动')
  const hold = { rewardId: 'umbrella-repair', points: 45, exchangePointId: 'fenglin' }
  const { redemption } = await callServer(server, 'holdReward', { body: hold }, { token })
  await callServer(server, 'issueVoucher', { params: { redemptionId: redemption.id } }, { token })
  screens.voucher = `reward/voucher/index?redemptionId=${redemption.id}`
  screens.receipt = `log/receipt/index?actionId=${action.id}`
})
afterAll(async () => {
  await app.close()
  await server.stop()
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
    await wear(preferences)
    const found: Record<string, string[]> = {}
    for (const [screen, page] of Object.entries(screens)) {
      await app.open(page)
      await app.page.waitForLoadState('networkidle')
      const barriers = await findings()
      if (barriers.length > 0) found[screen] = barriers
    }
    expect(found).toEqual({})
  })
})

/** Sets the appearance through the settings page, as a person would. */
const wear = async ({ theme, elder }: { theme: 'light' | 'dark'; elder: boolean }) => {
  await app.open('profile/settings/index')
  await app.tap(zhCn.me.themes[theme])
  const isElder =
    (await app.page.getByRole('switch', { name: zhCn.me.easyMode }).first().getAttribute('aria-checked')) === 'true'
  if (isElder !== elder) await app.tap(zhCn.me.easyMode)
}

test('nothing went wrong on the way', () => {
  expect(app.errors()).toEqual([])
})
