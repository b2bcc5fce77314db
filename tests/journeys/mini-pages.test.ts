import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { zhCn } from '@/i18n/zh-cn'
import { type ServerProcess, startServer } from '../support/server-process'
import { callServer, logInAt } from '../support/wire'
import { type MiniDriver, type MiniTarget, openMini } from './mini-driver'
import { type Appearance, wear } from './settings'

const root = path.resolve(__dirname, '../..')
const NODES_MAX = 1000
const ELDER_TEXT_MIN_PX = 18

const targets: readonly MiniTarget[] = ['weapp', 'alipay']
const appearances: readonly (readonly [string, Appearance])[] = [
  ['light', { theme: 'light', elder: false }],
  ['dark', { theme: 'dark', elder: false }],
  ['easy mode', { theme: 'light', elder: true }],
]

let server: ServerProcess
let session: { readonly token: string; readonly passbookNumber: string }
let pages: Readonly<Record<string, string | RegExp>>

beforeAll(async () => {
  server = await startServer()
  const token = await logInAt(server, '13700000002')
  const { passbookNumber } = await callServer(server, 'readProfile', {}, { token })
  session = { token, passbookNumber }
  const { actionId, redemptionId } = await fillBook(token)
  const { common, action, inbox, me, mall, poster, session: words } = zhCn
  pages = {
    'home/index': '514',
    'action/index': action.catalogue.categories,
    'board/index': '514',
    'mall/index': '修一把雨伞',
    'me/index': me.account,
    'log/form/index?behaviourId=cycling': action.form.preview,
    'log/form/index?behaviourId=empty-plate-meal': common.tier.place,
    [`log/receipt/index?actionId=${actionId}`]: '+370',
    'account/overview/index': '0.51',
    'account/ledger/index': '+370',
    'account/poster/index': poster.save,
    [`account/poster/index?actionId=${actionId}`]: poster.save,
    'reward/detail/index?rewardId=umbrella-repair': mall.reward.redeem('45'),
    [`reward/voucher/index?redemptionId=${redemptionId}`]: /^\d{4} \d{4} \d{2}$/,
    'reward/redemptions/index': '修一把雨伞',
    'profile/login/index': words.phone,
    'profile/settings/index': me.appearance,
    'profile/about/index': '2026-11',
    'profile/inbox/index': inbox.empty,
  }
})
afterAll(() => server.stop())

/** Two verified acts, and an umbrella for their points. */
const fillBook = async (token: string) => {
  const book = async (behaviourId: string, unit: 'item' | 'times', amount: number, name: string) => {
    const [, ticket = ''] = await server.waitForOutput(new RegExp(`([\\d ]{14}) {2}${name}`))
    const body = { behaviourId, amount, unit, occurredAt: new Date().toISOString() }
    return callServer(server, 'logAction', { body: { ...body, evidence: { tier: 'place', ticket } } }, { token })
  }
  await book('empty-plate-meal', 'times', 1, '光盘行动')
  const { action } = await book('express-box-return', 'item', 10, '快递箱回收')
  const order = { rewardId: 'umbrella-repair', points: 45, exchangePointId: 'fenglin' }
  const { redemption } = await callServer(server, 'holdReward', { body: order }, { token })
  await callServer(server, 'issueVoucher', { params: { redemptionId: redemption.id } }, { token })
  return { actionId: action.id, redemptionId: redemption.id }
}

describe.each(targets)('%s', (target) => {
  test('would be accepted by the platform', () => {
    // ECharts names these two in branches for browsers, which a mini-program never enters.
    const browserOnly = ['--globals', 'Image,WebKitCSSMatrix']
    const command = ['tools/mini-runner/bin/mprun.js', 'check', `dist/${target}`, ...browserOnly]
    const { status, stdout } = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' })
    expect({ status, errors: stdout.split('\n').filter((line) => line.startsWith('error')) }).toEqual({
      status: 0,
      errors: [],
    })
  })

  describe.each(appearances)('%s', (_name, appearance) => {
    let app: MiniDriver
    beforeAll(async () => {
      app = await openMini(target, {
        url: server.url,
        viewport: { width: 375, height: 812 },
        storage: { 'gp:session': JSON.stringify(session) },
      })
      await wear(app, appearance)
    })
    afterAll(() => app.close())

    test('every page opens, fits the screen and stays small', async () => {
      const misfits: Record<string, unknown> = {}
      for (const [page, words] of Object.entries(pages)) {
        await app.open(page)
        await app.see(words)
        const fit = {
          isTooWide: await app.overflows(),
          nodes: await app.nodeCount(),
          textPx: await app.smallestTextPx(),
        }
        const isTextSmall = appearance.elder && fit.textPx < ELDER_TEXT_MIN_PX
        if (fit.isTooWide || fit.nodes > NODES_MAX || isTextSmall) misfits[page] = fit
      }
      expect(misfits).toEqual({})
      expect(app.errors()).toEqual([])
    })
  })
})
