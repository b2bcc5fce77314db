import { test } from 'node:test'
import assert from 'node:assert/strict'
import { launch } from '../src/index.js'
import { pack, probe } from './fixtures.js'

const places = { requiredPrivateInfos: ['getLocation', 'startLocationUpdate', 'onLocationChange'] }
const square = { latitude: 31.2304, longitude: 121.4737 }
const route = [square, { latitude: 31.231, longitude: 121.4737, speed: 4 }, { latitude: 31.232, longitude: 121.4737 }]

const wechat = {
  where: 'wx.getLocation(done)',
  start: 'wx.onLocationChange(function (at) { note(at.latitude) }); wx.startLocationUpdate(done)',
  stop: 'wx.stopLocationUpdate(done)',
  save: 'wx.saveImageToPhotosAlbum(Object.assign({ filePath: "/a.png" }, done))',
  settings: 'wx.openSetting(done)',
  later: 'setTimeout(function () { wx.reLaunch({ url: "/pages/b/b" }) }, 0)',
  scopes: 'wx.getSetting(done)',
  may: 'wx.authorize(Object.assign({ scope: "scope.userLocation" }, done))',
}
const alipay = {
  where: 'my.getLocation(done)',
  save: 'my.saveImageToPhotosAlbum(Object.assign({ filePath: "/a.png" }, done))',
}
const image = { 'a.png': Buffer.from('picture') }

const openWeChat = (options, more) =>
  launch(pack(probe(wechat, { app: places, files: image, ...more })), { view: 'jsdom', ...options })
const openAlipay = (options) =>
  launch(pack(probe(alipay, { platform: 'alipay', files: image })), { view: 'jsdom', ...options })

test('a place, in the numbers of WeChat and in the words of Alipay', async () => {
  const inWeChat = await openWeChat({ place: square })
  await inWeChat.tap('where')
  assert.equal(inWeChat.data.log.ok.latitude, 31.2304)
  assert.equal(inWeChat.data.log.ok.accuracy, 10)
  await inWeChat.close()

  const inAlipay = await openAlipay({ place: square })
  await inAlipay.tap('where')
  assert.equal(inAlipay.data.log.ok.latitude, '31.2304')
  await inAlipay.close()
})

test('a WeChat phone moves along its route while it is watched, and only in the foreground', async () => {
  const app = await openWeChat({ route })
  await app.tap('start')
  await app.waitFor(() => app.data.seen.includes(31.232))
  assert.deepEqual(
    app.data.seen.filter(Number.isFinite),
    route.map(({ latitude }) => latitude),
  )
  await app.hide()
  await app.moveTo({ latitude: 32, longitude: 121 })
  await app.show()
  await app.moveTo({ latitude: 33, longitude: 121 })
  await app.tap('stop')
  await app.moveTo({ latitude: 34, longitude: 121 })
  assert.deepEqual(
    app.data.seen.filter((latitude) => latitude > 31.5),
    [33],
  )
  await app.close()
})

test('an Alipay phone is a point further with every question', async () => {
  const app = await openAlipay({ route })
  for (const { latitude } of route) {
    await app.tap('where')
    assert.equal(app.data.log.ok.latitude, String(latitude))
  }
  await app.close()
})

test('an API that app.json does not declare answers as WeChat does', async () => {
  const app = await openWeChat({ place: square }, { app: {} })
  await app.tap('where')
  assert.match(app.data.log.failed.errMsg, /^getLocation:fail the api need to be declared in the requiredPrivateInfos/)
  await app.close()
})

test('without a place the call stays loud', async () => {
  const app = await openWeChat({})
  await app.expectFailure(() => app.tap('where'), /no mocks.getLocation/)
  await app.close()
})

test('a refusal holds, and is changed in the settings', async () => {
  const asked = []
  const app = await openWeChat({
    onPermission: (scope) => {
      asked.push(scope)
      return false
    },
    onSettings: () => ({ 'scope.writePhotosAlbum': true, 'scope.camera': true }),
  })
  await app.tap('save')
  await app.tap('save')
  assert.deepEqual(app.data.log.failed, { errMsg: 'saveImageToPhotosAlbum:fail auth deny', errno: 103 })
  assert.deepEqual(asked, ['scope.writePhotosAlbum'])
  await app.tap('settings')
  assert.deepEqual(app.data.log.ok.authSetting, { 'scope.writePhotosAlbum': true })
  await app.tap('save')
  assert.equal(app.data.log.ok.errMsg, 'saveImageToPhotosAlbum:ok')
  assert.deepEqual(app.album, [image['a.png']])
  await app.tap('may')
  assert.equal(app.data.log.failed.errMsg, 'authorize:fail auth deny')
  await app.tap('scopes')
  assert.deepEqual(app.data.log.ok.authSetting, { 'scope.writePhotosAlbum': true, 'scope.userLocation': false })
  await app.close()
})

test('the settings open on a tap only', async () => {
  const app = await openWeChat({}, { onLoad: 'wx.openSetting(done)' })
  assert.equal(app.data.log.failed.errMsg, 'openSetting:fail can only be invoked by user TAP gesture.')
  await app.close()
})

test('Alipay answers 2001 where the person refuses', async () => {
  const app = await openAlipay({ place: square, onPermission: () => false })
  for (const button of ['where', 'save']) {
    await app.tap(button)
    assert.equal(app.data.log.failed.error, 2001)
  }
  assert.deepEqual(app.album, [])
  await app.close()
})
