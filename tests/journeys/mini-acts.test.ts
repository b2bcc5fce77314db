import { zhCn } from '@/i18n/zh-cn'
import { type ServerProcess, startServer } from '../support/server-process'
import { callServer, logInAt } from '../support/wire'
import { type MiniDriver, type MiniOptions, type MiniTarget, openMini } from './mini-driver'

const { home, me, poster, share, update } = zhCn
const cover = '/assets/share/cover.png'
const umbrella = 'reward/detail/index?rewardId=umbrella-repair'
const viewport = { width: 375, height: 812 }

let server: ServerProcess
let storage: Record<string, string>
let actionId: string
beforeAll(async () => {
  server = await startServer()
  const token = await logInAt(server, '13700000009')
  const { passbookNumber } = await callServer(server, 'readProfile', {}, { token })
  const ride = { behaviourId: 'cycling', amount: 5, unit: 'km', occurredAt: new Date().toISOString() }
  const { action } = await callServer(server, 'logAction', { body: { ...ride, evidence: { tier: 'self' } } }, { token })
  actionId = action.id
  storage = { 'gp:session': JSON.stringify({ token, passbookNumber }) }
})
afterAll(() => server.stop())

const targets: readonly MiniTarget[] = ['weapp', 'alipay']

/** Opens the app, does the work, and looks whether anything went wrong. */
const withApp = async (
  target: MiniTarget,
  phone: Partial<MiniOptions>,
  work: (app: MiniDriver) => Promise<void>,
): Promise<void> => {
  const app = await openMini(target, { url: server.url, viewport, view: 'jsdom', ...phone })
  try {
    await work(app)
    expect(app.errors()).toEqual([])
  } finally {
    await app.close()
  }
}

describe.each(targets)('%s', (target) => {
  const slash = target === 'weapp' ? '/' : ''

  test('public pages are shared as themselves, with a picture of ours', () =>
    withApp(target, { storage }, async (app) => {
      for (const [page, title] of [
        ['home/index', share.tabs.home],
        ['action/index', share.tabs.action],
        ['board/index', share.tabs.board],
        ['mall/index', share.tabs.mall],
        [umbrella, share.tabs.mall],
        ['log/form/index?behaviourId=cycling', share.tabs.action],
      ] as const) {
        await app.open(page)
        expect(await app.share()).toMatchObject({ title, path: `${slash}pages/${page}`, imageUrl: cover })
      }
    }))

  test('a page of the person is not shared, and a receipt leads to the catalogue, without its id', () =>
    withApp(target, { storage }, async (app) => {
      for (const page of ['me/index', 'account/overview/index', 'account/ledger/index', 'profile/inbox/index']) {
        await app.open(page)
        expect([page, (await app.share()).shared]).toEqual([page, false])
      }
      await app.open(`log/receipt/index?actionId=${actionId}`)
      await app.see('+260')
      const shared = await app.share()
      expect(shared.path).toBe(`${slash}pages/action/index`)
      expect(JSON.stringify(shared)).not.toContain(actionId)
    }))

  test('a newer version is offered over a tab, never over a form, and starts at a word', () =>
    withApp(target, { storage }, async (app) => {
      await app.open('log/form/index?behaviourId=cycling')
      await app.announceUpdate()
      await app.see(zhCn.action.form.preview)
      expect(await app.text()).not.toContain(update.title)
      await app.open('home/index')
      await app.announceUpdate()
      await app.see(update.title)
      await app.tap(update.later)
      await app.miss(update.title)
      await app.announceUpdate()
      await app.tap(update.restart)
      expect(await app.hostActs()).toContain('applyUpdate')
    }))

  test.each([
    ['home/index', '/v1/city'],
    ['board/index', '/v1/boards/'],
    ['mall/index', '/v1/rewards'],
    ['account/overview/index', '/v1/account'],
    ['profile/inbox/index', '/v1/inbox'],
  ])('%s asks again when it is pulled down, and ends the animation', (page, path) =>
    withApp(target, { storage }, async (app) => {
      await app.open(page)
      const asked = async () => (await app.askedPaths()).filter((one) => one.startsWith(path)).length
      const before = await asked()
      await app.pullDown()
      expect([before > 0, (await asked()) > before]).toEqual([true, true])
    }),
  )

  test('a poster is drawn and goes to the album', () =>
    withApp(target, { storage, view: 'chromium' }, async (app) => {
      await app.open(`account/poster/index?actionId=${actionId}`)
      await app.tap(poster.save)
      await app.see(poster.saved.album)
      expect(await app.pictures()).toBe(1)
      expect(await app.canvasInk('poster')).toBeGreaterThan(0.9)
    }))

  test('without the album the person is told what to do', () =>
    withApp(target, { storage, refuses: ['scope.writePhotosAlbum', 'album'], view: 'chromium' }, async (app) => {
      await app.open('account/poster/index')
      await app.tap(poster.save)
      await app.see(poster.refused)
      expect(await app.pictures()).toBe(0)
    }))
})

describe('WeChat’s timeline', () => {
  test('public pages go there; what stands behind the question mark goes along', () =>
    withApp('weapp', {}, async (app) => {
      await app.open(umbrella)
      await app.see('修一把雨伞')
      const shown = { title: share.tabs.mall, query: 'rewardId=umbrella-repair', imageUrl: cover }
      expect(await app.shareTimeline()).toMatchObject(shown)
      await app.open('me/index')
      expect((await app.shareTimeline()).shared).toBe(false)
    }))

  test.each([
    ['home/index', home.persons],
    ['mall/index', '修一把雨伞'],
    ['board/index', zhCn.board.periods.month],
    ['action/index', zhCn.action.catalogue.categories],
    [umbrella, '修一把雨伞'],
  ])('as a single page %s shows what is public, says what it is, and leads nowhere', (page, words) =>
    withApp('weapp', { scene: 1154 }, async (app) => {
      await app.open(page)
      await app.see(share.singlePage)
      await app.see(words)
      expect(await app.text()).not.toContain(me.account)
    }),
  )

  test('a tap on a single page is answered by nothing, not by an error', () =>
    withApp('weapp', { scene: 1154 }, async (app) => {
      await app.open('mall/index')
      await app.tap(/修一把雨伞/)
      await app.see(share.singlePage)
      expect(await app.text()).not.toContain(zhCn.mall.reward.footprintTitle)
    }))
})
