import { test } from 'node:test'
import assert from 'node:assert/strict'
import { createDecipheriv, createVerify, generateKeyPairSync, randomBytes } from 'node:crypto'
import { launch } from '../src/index.js'
import { pack, probe } from './fixtures.js'

const open = (calls, options, more) => launch(pack(probe(calls, more)), { view: 'jsdom', ...options })
const openAlipay = (calls, options, more) => open(calls, options, { platform: 'alipay', ...more })

const openSealed = ({ encryptedData, iv }, sessionKey) => {
  const decipher = createDecipheriv('aes-128-cbc', Buffer.from(sessionKey, 'base64'), Buffer.from(iv, 'base64'))
  const text = Buffer.concat([decipher.update(Buffer.from(encryptedData, 'base64')), decipher.final()])
  return JSON.parse(text.toString('utf8'))
}
const openSealedByAlipay = (response, aesKey) => {
  const decipher = createDecipheriv('aes-128-cbc', Buffer.from(aesKey, 'base64'), Buffer.alloc(16))
  const text = Buffer.concat([decipher.update(Buffer.from(JSON.parse(response).response, 'base64')), decipher.final()])
  return JSON.parse(text.toString('utf8'))
}

const days = [
  { date: '2026-11-23', count: 4000 },
  { date: '2026-11-24', count: 8000 },
]
const sessionKey = randomBytes(16).toString('base64')
const aesKey = randomBytes(16).toString('base64')
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const signKey = privateKey.export({ type: 'pkcs8', format: 'pem' })

test('WeChat seals the steps under the session key, after a login', async () => {
  const calls = { steps: 'wx.getWeRunData(done)', login: 'wx.login(done)' }
  const app = await open(calls, { steps: { days, sessionKey }, appId: 'wx12' })
  await app.tap('steps')
  assert.match(app.data.log.failed.errMsg, /^getWeRunData:fail/)
  await app.tap('login')
  await app.tap('steps')
  const { stepInfoList, watermark } = openSealed(app.data.log.ok, sessionKey)
  assert.deepEqual(
    stepInfoList.map(({ step }) => step),
    [4000, 8000],
  )
  assert.equal(stepInfoList[1].timestamp, Date.UTC(2026, 10, 23, 16) / 1000)
  assert.equal(watermark.appid, 'wx12')
  await app.close()
})

test('Alipay seals the steps of one day, and signs them', async () => {
  const calls = {
    steps: 'my.getRunData(Object.assign({ countDate: "2026-11-24" }, done))',
    none: 'my.getRunData(done)',
  }
  const app = await openAlipay(calls, { steps: { days, aesKey, signKey } })
  await app.tap('steps')
  const { response } = app.data.log.ok
  assert.deepEqual(openSealedByAlipay(response, aesKey), {
    code: '10000',
    msg: 'Success',
    count: '8000',
    countDate: '2026-11-24',
  })
  const sealed = JSON.parse(response)
  assert.ok(createVerify('RSA-SHA256').update(`"${sealed.response}"`).verify(publicKey, sealed.sign, 'base64'))
  await app.tap('none')
  assert.equal(app.data.log.failed.error, 2)
  await app.close()
})

test('login codes are those of the test, in order, and run out loudly', async () => {
  const app = await open({ login: 'wx.login(done)' }, { loginCodes: ['first'] })
  await app.tap('login')
  assert.equal(app.data.log.ok.code, 'first')
  await app.expectFailure(() => app.tap('login'), /loginCodes has 1/)
  await app.close()
  const other = await openAlipay({ login: 'my.getAuthCode(done)' }, { loginCodes: ['code'] })
  await other.tap('login')
  assert.equal(other.data.log.ok.authCode, 'code')
  await other.close()
})

test('WeChat gives a phone number by its button, or says that it was refused', async () => {
  const markup = '<button open-type="getPhoneNumber" bindgetphonenumber="given">number</button>'
  const page = 'given: function (e) { this.setData({ log: e.detail }) },'
  const phoneNumber = { number: '13800138000', code: 'phone-code', sessionKey }
  const app = await open({}, { phoneNumber }, { markup, page })
  await app.tap('number')
  assert.equal(app.data.log.code, 'phone-code')
  assert.equal(openSealed(app.data.log, sessionKey).purePhoneNumber, '13800138000')
  await app.close()
  const refused = await open({}, { phoneNumber: 'refused' }, { markup, page })
  await refused.tap('number')
  assert.equal(refused.data.log.errMsg, 'getPhoneNumber:fail user deny')
  await refused.close()
})

test('Alipay gives a phone number only after its button', async () => {
  const markup = '<button open-type="getAuthorize" scope="phoneNumber" onGetAuthorize="allowed">number</button>'
  const page = 'allowed: function () { this.setData({ log: "allowed" }) },'
  const calls = { ask: 'my.getPhoneNumber(done)' }
  const app = await openAlipay(calls, { phoneNumber: { number: '13800138000', aesKey } }, { markup, page })
  await app.tap('ask')
  assert.equal(app.data.log.failed.error, 40003)
  await app.tap('number')
  assert.equal(app.data.log, 'allowed')
  await app.tap('ask')
  assert.equal(openSealedByAlipay(app.data.log.ok.response, aesKey).mobile, '13800138000')
  await app.close()
})

test('the camera gives a real picture, or nothing when the person turns back', async () => {
  const calls = {
    shoot: 'wx.chooseMedia(Object.assign({ count: 1, sourceType: ["camera"] }, done))',
    look: 'wx.getImageInfo(Object.assign({ src: me.data.seen[0].ok.tempFiles[0].tempFilePath }, done))',
  }
  const app = await open(calls, { camera: 'picture' })
  await app.tap('shoot')
  const [file] = app.data.log.ok.tempFiles
  assert.equal(file.fileType, 'image')
  assert.ok(file.size > 0)
  assert.deepEqual(app.uiLog.at(-1), { kind: 'camera', sourceType: ['camera'] })
  await app.tap('look')
  assert.deepEqual([app.data.log.ok.width, app.data.log.ok.height], [640, 480])
  await app.close()

  const turned = await openAlipay({ shoot: 'my.chooseImage(done)' }, { camera: 'cancel' })
  await turned.tap('shoot')
  assert.equal(turned.data.log.failed.error, 11)
  await turned.close()
})

test('subscribe messages ask on a tap, for three templates at most', async () => {
  const calls = {
    ask: 'wx.requestSubscribeMessage(Object.assign({ tmplIds: ["a", "b"] }, done))',
    many: 'wx.requestSubscribeMessage(Object.assign({ tmplIds: ["a", "b", "c", "d"] }, done))',
    none: 'wx.requestSubscribeMessage(Object.assign({ tmplIds: [] }, done))',
  }
  const onSubscribe = (id) => (id === 'a' ? 'accept' : 'reject')
  const app = await open(calls, { onSubscribe }, { onLoad: calls.ask })
  assert.match(app.data.log.failed.errMsg, /can only be invoked by user TAP gesture/)
  await app.tap('ask')
  assert.deepEqual(app.data.log.ok, { errMsg: 'requestSubscribeMessage:ok', a: 'accept', b: 'reject' })
  await app.tap('many')
  assert.equal(app.data.log.failed.errCode, 20003)
  await app.tap('none')
  assert.equal(app.data.log.failed.errCode, 10001)
  await app.close()

  const alipayCalls = { ask: 'my.requestSubscribeMessage(Object.assign({ entityIds: ["a", "b"] }, done))' }
  const inAlipay = await openAlipay(alipayCalls, { onSubscribe })
  await inAlipay.tap('ask')
  assert.equal(inAlipay.data.log.ok.behavior, 'subscribe')
  assert.deepEqual(inAlipay.data.log.ok.result.subscribeEntityIds, ['a'])
  await inAlipay.close()
})

test('a subscribe panel cannot be opened once an answer of the network came between', async () => {
  const code = `wx.request({ url: 'https://api.test/', complete: function () {
    wx.requestSubscribeMessage(Object.assign({ tmplIds: ["a"] }, done)) } })`
  const app = await open({ ask: code }, { onSubscribe: () => 'accept', online: false, apiBase: 'http://127.0.0.1:9' })
  await app.tap('ask')
  assert.match(app.data.log.failed.errMsg, /TAP gesture/)
  await app.close({ check: false })
})

test('brightness of the screen', async () => {
  const app = await open(
    {
      bright: 'wx.setScreenBrightness(Object.assign({ value: 1 }, done)); wx.setKeepScreenOn({ keepScreenOn: true })',
      glaring: 'wx.setScreenBrightness(Object.assign({ value: 2 }, done))',
      read: 'wx.getScreenBrightness(done)',
    },
    { brightness: 0.3 },
  )
  await app.tap('read')
  assert.equal(app.data.log.ok.value, 0.3)
  await app.tap('bright')
  assert.deepEqual([app.brightness, app.staysOn], [1, true])
  await app.tap('glaring')
  assert.match(app.data.log.failed.errMsg, /fail/)
  assert.equal(app.brightness, 1)
  await app.close()
})

test('a saved file outlives the app, up to ten megabytes in all', async () => {
  const picture = 'my.chooseImage({ success: ({ apFilePaths: [path] }) => my.saveFile({ apFilePath: path, ...done }) })'
  const calls = {
    save: picture.replace('...done', 'success: done.success, fail: done.fail'),
    list: 'my.getSavedFileList(done)',
  }
  const app = await openAlipay(calls, { camera: 'picture' })
  await app.tap('save')
  const { apFilePath } = app.data.log.ok
  const next = await openAlipay(
    { ...calls, drop: `my.removeSavedFile({ apFilePath: '${apFilePath}', success: done.success, fail: done.fail })` },
    { savedFiles: app.savedFiles },
  )
  await next.tap('list')
  assert.deepEqual(
    next.data.log.ok.fileList.map((file) => file.apFilePath),
    [apFilePath],
  )
  await next.tap('drop')
  await next.tap('list')
  assert.deepEqual(next.data.log.ok.fileList, [])

  const full = await openAlipay(calls, { camera: Buffer.alloc(10 * 1024 * 1024 + 1) })
  await full.tap('save')
  assert.equal(full.data.log.failed.error, 15)
})

test('WeChat keeps a saved file in its file system', async () => {
  const manager = 'wx.getFileSystemManager()'
  const save = `wx.chooseMedia({ success: ({ tempFiles: [one] }) => ${manager}.saveFile({ tempFilePath: one.tempFilePath, success: done.success, fail: done.fail }) })`
  const calls = { save, list: `${manager}.getSavedFileList(done)` }
  const app = await open(calls, { camera: 'picture' })
  await app.tap('save')
  const { savedFilePath } = app.data.log.ok
  const next = await open(calls, { savedFiles: app.savedFiles })
  await next.tap('list')
  assert.deepEqual(
    next.data.log.ok.fileList.map((file) => file.filePath),
    [savedFilePath],
  )
})
