import { zhCn } from '@/i18n/zh-cn'
import privacyInForce from '../../content/privacy/2026-11-26.json'
import { beijingDay } from '@/domain/calendar/beijing'
import type { FakeHosts } from '../support/fake-hosts'
import { logIn } from './log-in'
import { onEveryTarget } from './on-every-target'

const { action, common, home, privacy, steps } = zhCn
const { sheet } = privacy
const sourceOf = (wanted: string) => {
  const found = privacyInForce.sources.find(({ source }) => source === wanted)
  if (!found) throw new Error(`the privacy text does not know ${wanted}`)
  return found
}
const terms = sourceOf('privacy')
const stepCount = sourceOf('steps')
const walking = 'log/form/index?behaviourId=walking'
const agreed = /同意，第 2026-11-26 版/
const takenBack = /\d 收回/

const STEPS = 20_000
const today = () => ({ days: [{ date: beijingDay(Date.now()), count: STEPS }] })
const hosts = ({ wechat, alipay }: FakeHosts) => ({
  weapp: {
    appId: wechat.appId,
    privacy: { agreed: false },
    loginCodes: Array.from({ length: 5 }, () => wechat.loginCode('openid-of-steps')),
    steps: { ...today(), sessionKey: wechat.sessionKey },
  },
  alipay: { steps: { ...today(), aesKey: alipay.keys.aesKey, signKey: alipay.keys.signKey } },
})

onEveryTarget({ hasLayout: false, hosts }, (given) => {
  const isWeb = given.target === 'web'

  test('the first visit asks nothing that stands in the way', async () => {
    const { app } = given
    await app.open('home/index')
    await app.see(home.guestTitle)
    const text = await app.text()
    expect(text).not.toContain(sheet.kept)
    // The bar comes with the text that it is about.
    if (isWeb) await app.see(privacy.bar)
    else expect(text).not.toContain(privacy.bar)
    await app.tap(common.tabs.action)
    await app.see(action.catalogue.categories)
  })

  test('the text can be read before anything is agreed to, with its version and date', async () => {
    const { app } = given
    await app.open('profile/privacy/index')
    await app.see(privacy.versionLine(privacyInForce.version, privacyInForce.publishedOn))
    await app.see(stepCount.purpose.zh)
  })

  test('what needs a consent asks for it, and a refusal keeps the app usable', async () => {
    const { app, server, phoneNumber } = given
    await app.open('profile/login/index')
    await logIn(app, server, zhCn, phoneNumber)
    await app.see(home.noLines)
    await app.open(walking)
    if (isWeb) {
      await app.tap(sheet.refuse)
      await app.miss(privacy.bar)
      await app.type(steps.typedLabel, '10000')
      await app.tap(steps.look)
      await app.tap(steps.book)
    } else {
      await app.tap(steps.read)
      await app.see(terms.purpose.zh)
      await app.tap(sheet.refuse)
      await app.see(steps.refused)
      await app.type(action.form.amount, '7')
      await app.tap(action.form.submit)
    }
    await app.see(action.receipt.state.declared)
    await app.see('+164')
  })

  test('agreeing is one tap for the terms and one for the source', async () => {
    const { app } = given
    if (isWeb) {
      await app.open('profile/consents/index')
      await app.tap(privacy.switchOf(stepCount.name.zh))
    } else {
      await app.open(walking)
      await app.tap(steps.read)
    }
    await app.see(terms.purpose.zh)
    await app.tap(sheet.agree)
    await app.see(stepCount.kept.zh)
    await app.tap(sheet.agree)
    await app.miss(sheet.kept)
    if (!isWeb) await app.see(/20,000 步/)
  })

  if (!isWeb)
    test('the steps that the host sealed are booked once, without the walk that was typed', async () => {
      const { app } = given
      await app.tap(steps.book)
      await app.see(action.receipt.state.verified)
      await app.see('+164')
      await app.open(walking)
      await app.tap(steps.read)
      // The runner's WeChat forgets at each start that its own question was answered.
      if (given.target === 'weapp') await app.tap(sheet.agree)
      await app.see(steps.nothingNew('20,000'))
    })

  test('under 我的 stands when and to what, and it can be taken back', async () => {
    const { app } = given
    await app.open('me/index')
    await app.tap(privacy.title)
    await app.see(agreed)
    await app.tap(privacy.switchOf(stepCount.name.zh))
    await app.see(stepCount.withdrawal.zh)
    await app.tap(privacy.withdraw)
    await app.see(takenBack)
  })

  test('what was taken back is asked about again, and the terms are not', async () => {
    const { app } = given
    if (isWeb) {
      await app.tap(privacy.switchOf(stepCount.name.zh))
    } else {
      await app.open(walking)
      await app.tap(steps.read)
    }
    await app.see(stepCount.kept.zh)
    expect(await app.text()).not.toContain(terms.without.zh)
    await app.tap(sheet.refuse)
  })

  test('another phone of the same citizen learns of it from the server', async () => {
    const { app } = given
    const { 'gp:session': session = '' } = await app.stored()
    await app.startWith({ 'gp:session': session })
    await app.open('profile/consents/index')
    await app.see(takenBack)
    await app.see(agreed)
  })
})
