import { test } from 'node:test'
import assert from 'node:assert/strict'
import { launch } from '../src/index.js'
import { pack, probe } from './fixtures.js'

const calls = {
  copy: 'wx.setClipboardData(Object.assign({ data: "x" }, done))',
  require: 'wx.requirePrivacyAuthorize(done)',
  ask: 'wx.getPrivacySetting(done)',
  read: 'wx.openPrivacyContract(done)',
  disagree: 'me.resolve({ event: "disagree" })',
  claim: 'me.resolve({ event: "agree", buttonId: "agree" })',
  show: 'me.resolve({ event: "exposureAuthorization" })',
  agreed: 'if (me.resolve) me.resolve({ event: "agree", buttonId: "agree" })',
}
const agreeButton =
  '<button id="agree" open-type="agreePrivacyAuthorization" bindagreeprivacyauthorization="agreed">yes</button>'
const listening =
  'wx.onNeedPrivacyAuthorization(function (resolve, about) { me.resolve = resolve; note({ asked: about.referrer }) })'

const open = (privacy, onLoad = listening) =>
  launch(pack(probe(calls, { markup: agreeButton, onLoad })), { view: 'jsdom', privacy })

const refused = (api) => ({ errMsg: `${api}:fail privacy permission is not authorized`, errno: 104 })

test('a private API waits for consent, and runs once the agree button was tapped', async () => {
  const app = await open({ agreed: false, contract: '《Guide》' })
  await app.tap('ask')
  assert.deepEqual(app.data.log.ok, {
    errMsg: 'getPrivacySetting:ok',
    needAuthorization: true,
    privacyContractName: '《Guide》',
  })
  await app.tap('copy')
  assert.deepEqual(app.data.log, { asked: 'setClipboardData' })
  await app.tap('show')
  assert.ok(app.uiLog.some(({ kind }) => kind === 'privacyExposed'))
  await app.tap('yes')
  assert.deepEqual(app.data.log.ok, { errMsg: 'setClipboardData:ok' })
  await app.tap('ask')
  assert.equal(app.data.log.ok.needAuthorization, false)
  await app.tap('read')
  assert.ok(app.uiLog.some(({ kind }) => kind === 'privacyContract'))
  await app.close()
})

test('after a refusal the API fails with 104, and nobody is asked again for ten seconds', async () => {
  const app = await open({ agreed: false })
  await app.tap('copy')
  await app.tap('disagree')
  assert.deepEqual(app.data.log.failed, refused('setClipboardData'))
  await app.tap('copy')
  assert.deepEqual(app.data.log.failed, refused('setClipboardData'))
  app.passTime(10_001)
  await app.tap('copy')
  assert.deepEqual(app.data.log, { asked: 'setClipboardData' })
  await app.close()
})

test('agreeing in words, with no tap on the agree button, is caught', async () => {
  const app = await open({ agreed: false })
  await app.tap('copy')
  const failure = await app.expectFailure(() => app.tap('claim'), /no <button open-type="agreePrivacyAuthorization">/)
  assert.ok(failure)
  assert.equal(app.data.log.failed.errMsg, 'setClipboardData:fail click action before resolve is needed')
  await app.close()
})

test('an agree button without an id is caught', async () => {
  const app = await launch(
    pack(probe(calls, { markup: '<button open-type="agreePrivacyAuthorization">yes</button>' })),
    { view: 'jsdom', privacy: { agreed: false } },
  )
  await app.expectFailure(() => app.tap('yes'), /needs an id/)
  await app.close()
})

test('requirePrivacyAuthorize asks like a private API does, and passes at once when agreed', async () => {
  const app = await open({ agreed: false })
  await app.tap('require')
  assert.deepEqual(app.data.log, { asked: 'requirePrivacyAuthorize' })
  await app.tap('yes')
  assert.equal(app.data.log.ok.errMsg, 'requirePrivacyAuthorize:ok')
  await app.tap('require')
  assert.equal(app.data.seen.filter(({ asked }) => asked).length, 1)
  await app.close()
})

test('what the agreement does not declare fails with 112, agreed or not', async () => {
  const app = await open({ agreed: true, declared: ['getLocation'] })
  await app.tap('copy')
  assert.deepEqual(app.data.log.failed, {
    errMsg: 'setClipboardData:fail api scope is not declared in the privacy agreement',
    errno: 112,
  })
  await app.close()
})

test('with no listener the host shows its own popup', async () => {
  for (const agrees of [true, false]) {
    const app = await open({ agreed: false, onOfficialPopup: () => agrees }, '')
    await app.tap('copy')
    assert.ok(app.uiLog.some(({ kind }) => kind === 'privacyPopup'))
    assert.equal('ok' in app.data.log, agrees)
    await app.close()
  }
})
