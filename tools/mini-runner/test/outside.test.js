import { test } from 'node:test'
import assert from 'node:assert/strict'
import { findChromium, launch } from '../src/index.js'
import { pack, probe } from './fixtures.js'

const views = findChromium() ? ['jsdom', 'chromium'] : ['jsdom']

const shared = `onShareAppMessage: function () { return { title: 'T', path: '/pages/b/b' } },
  onShareTimeline: function () { return { title: 'line', query: 'id=7' } },`

test('a page is shared to the timeline when it can also be sent to friends', async () => {
  const app = await launch(pack(probe({}, { page: shared })), { view: 'jsdom' })
  assert.deepEqual(await app.shareTimeline(), { title: 'line', query: 'id=7' })
  await app.tapTab('B')
  assert.equal((await app.shareTimeline()).shared, false)
  await app.close()
})

test('a path in onShareTimeline is caught: the page itself is what is shared', async () => {
  const page = 'onShareAppMessage: function () {}, onShareTimeline: function () { return { path: "/pages/b/b" } },'
  const app = await launch(pack(probe({}, { page })), { view: 'jsdom' })
  await app.expectFailure(() => app.shareTimeline(), /onShareTimeline has no path/)
  await app.close()
})

test('a single page has no account, no way out, no tabs and a storage of its own', async () => {
  const calls = {
    login: 'wx.login(done)',
    go: 'wx.navigateTo(Object.assign({ url: "/sub/c" }, done))',
    read: 'note(wx.getStorageSync("token"))',
  }
  const app = await launch(pack(probe(calls)), { view: 'jsdom', scene: 1154, storage: { token: 'secret' } })
  await app.tap('login')
  assert.match(app.data.log.failed.errMsg, /^login:fail/)
  await app.tap('go')
  assert.match(app.data.log.failed.errMsg, /^navigateTo:fail/)
  await app.tap('read')
  assert.equal(app.data.log, '')
  assert.deepEqual(app.tabs, [])
  await app.close()
})

const updating = `var manager = wx.getUpdateManager();
  manager.onCheckForUpdate(function (about) { note({ hasUpdate: about.hasUpdate }) });
  manager.onUpdateReady(function () { note('ready') });
  manager.onUpdateFailed(function () { note('failed') });`

for (const [update, seen] of [
  ['none', [{ hasUpdate: false }]],
  ['ready', [{ hasUpdate: true }, 'ready']],
  ['failed', [{ hasUpdate: true }, 'failed']],
])
  test(`an update that is ${update} is told to who listens`, async () => {
    const app = await launch(pack(probe({}, { onLoad: updating })), { view: 'jsdom', update })
    assert.deepEqual(app.data.seen, seen)
    await app.close()
  })

test('an update is applied when it was fetched, and not before', async () => {
  const calls = { apply: 'wx.getUpdateManager().applyUpdate()' }
  const app = await launch(pack(probe(calls, { onLoad: updating })), { view: 'jsdom' })
  await app.expectFailure(() => app.tap('apply'), /before onUpdateReady/)
  await app.announceUpdate('ready')
  await app.tap('apply')
  assert.ok(app.uiLog.some(({ kind }) => kind === 'applyUpdate'))
  await app.close()
})

const bar = (ext, tap, platform) => ({
  [`${platform}/index.json`]: { component: true },
  [`${platform}/index.${ext}`]: `<view class="bar"><text ${tap}="go">to B, {{on}}</text></view>`,
  [`${platform}/index.js`]: `Component({ data: { on: 0 },
    methods: { go: function () { ${ext === 'wxml' ? 'wx' : 'my'}.switchTab({ url: '/pages/b/b' }) } } })`,
})

for (const view of views) {
  test(`WeChat: each tab page has its own custom tab bar, in ${view}`, async () => {
    const tabBar = {
      custom: true,
      list: [
        { pagePath: 'pages/a/a', text: 'A' },
        { pagePath: 'pages/b/b', text: 'B' },
      ],
    }
    const files = { ...bar('wxml', 'bindtap', 'custom-tab-bar'), 'custom-tab-bar/index.wxss': '.bar{color:rgb(1,2,3)}' }
    const calls = { select: 'me.getTabBar().setData({ on: 1 })' }
    const app = await launch(pack(probe(calls, { app: { tabBar }, files })), { view })
    assert.deepEqual(app.tabs, [])
    await app.tap('select')
    if (view === 'chromium') assert.equal((await app.style('.bar', 'color')).color, 'rgb(1, 2, 3)')
    await app.tap('to B, 1')
    assert.equal(app.path, 'pages/b/b')
    assert.ok(await app.has('to B, 0'))
    await app.goto('/sub/c')
    assert.equal(await app.count('.bar'), 0)
    await app.close()
  })
}

test('Alipay: the custom tab bar', async () => {
  const tabBar = {
    customize: true,
    items: [
      { pagePath: 'pages/a/a', name: 'A' },
      { pagePath: 'pages/b/b', name: 'B' },
    ],
  }
  const files = {
    ...bar('axml', 'onTap', 'customize-tab-bar'),
    'pages/b/b.json': {},
    'pages/b/b.axml': '<view>page b</view>',
    'pages/b/b.js': 'Page({})',
  }
  const pages = ['pages/a/a', 'pages/b/b']
  const app = await launch(pack(probe({}, { platform: 'alipay', app: { pages, tabBar }, files })), { view: 'jsdom' })
  await app.tap('to B, 0')
  assert.equal(app.path, 'pages/b/b')
  await app.close()
})
