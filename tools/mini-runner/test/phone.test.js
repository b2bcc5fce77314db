import { test } from 'node:test'
import assert from 'node:assert/strict'
import { findChromium, launch } from '../src/index.js'
import { alipay, pack, server, weapp } from './fixtures.js'

const views = findChromium() ? ['jsdom', 'chromium'] : ['jsdom']

const page = (markup, script) => weapp({ 'pages/a/a.wxml': markup, 'pages/a/a.js': script })

for (const view of views) {
  test(`the tab bar takes the words that the app gives it, and hides, in ${view}`, async () => {
    const script = `Page({
      rename: function () { wx.setTabBarItem({ index: 1, text: 'Second' }) },
      dye: function () { wx.setTabBarStyle({ backgroundColor: '#112233' }) },
      hide: function () { wx.hideTabBar({}) },
      lose: function () { wx.setTabBarItem({ index: 1, iconPath: '/no.png' }) } })`
    const buttons = ['rename', 'dye', 'hide', 'lose'].map((name) => `<button bindtap="${name}">${name}</button>`)
    const app = await launch(pack(page(buttons.join(''), script)), { view })
    await app.tap('rename')
    await app.tap('dye')
    assert.deepEqual(
      app.tabs.map(({ text }) => text),
      ['A', 'Second'],
    )
    await app.expectFailure(() => app.tap('lose'), /no\.png is not in the package/)
    await app.tap('hide')
    assert.deepEqual(app.tabs, [])
    await assert.rejects(app.tapTab('Second'), /no tab Second/)
    await app.close()
  })

  test(`elements are found by the names that are read out, in ${view}`, async () => {
    const markup = `<view aria-role="button" aria-label="shut" bindtap="tap" id="x">x</view>
      <view>shut</view>
      <view aria-role="button" bindtap="tap" id="row"><text>Row</text><text> of two</text></view>
      <view wx:if="{{open}}" aria-role="dialog"><view aria-role="button" aria-label="shut" bindtap="tap" id="d">x</view></view>
      <input aria-label="how much km" bindinput="typed"/><text>{{log}}</text>`
    const script = `Page({ data: { log: '', open: false },
      tap: function (e) { this.setData({ log: e.currentTarget.id, open: true }) },
      typed: function (e) { this.setData({ log: e.detail.value }) } })`
    const app = await launch(pack(page(markup, script)), { view })
    await app.tap({ name: /^Row of/ })
    assert.equal(app.data.log, 'row')
    await app.tap({ name: 'shut', nth: 0 })
    assert.equal(app.data.log, 'x')
    await app.tap({ name: 'shut', front: true })
    assert.equal(app.data.log, 'd')
    await app.input({ label: 'how much' }, '5')
    assert.equal(app.data.log, '5')
    assert.equal(await app.count({ text: /^shut$/ }), 1)
    assert.equal(await app.nodeCount(), 9)
    await app.close()
  })
}

for (const [platform, files, fallen] of [
  ['WeChat', weapp, /request:fail/],
  ['Alipay', alipay, /^E12/],
]) {
  test(`${platform} without network: requests fail, and the app hears of it`, async () => {
    const api = await server((_, reply) => reply.end('{}'))
    const app = await launch(pack(files()), { view: 'jsdom', apiBase: api.url })
    await app.setOnline(false)
    await app.tap('load').catch(() => {})
    assert.match(String(app.data.got), fallen)
    assert.equal(api.seen.length, 0)
    await app.setOnline(true)
    await app.tap('load')
    assert.equal(api.seen.length, 1)
    await app.close({ check: false })
    await api.close()
  })
}

test('names after @ in app.json are those of theme.json, in the theme of the phone', async () => {
  const files = weapp()
  const themed = {
    ...files,
    'app.json': { ...files['app.json'], themeLocation: 'theme.json', window: { navigationBarTitleText: '@title' } },
    'theme.json': { light: { title: 'day' }, dark: { title: 'night' } },
  }
  const directory = pack(themed)
  for (const [theme, title] of [
    ['light', 'day'],
    ['dark', 'night'],
  ]) {
    const app = await launch(directory, { view: 'jsdom', theme })
    await app.tapTab('B')
    assert.equal(app.title, title)
    await app.close()
  }
})
