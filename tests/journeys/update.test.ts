import { zhCn } from '@/i18n/zh-cn'
import type { Stored } from './driver'
import { logIn } from './log-in'
import { onEveryTarget } from './on-every-target'

const { action, common, home } = zhCn
const umbrella = '修一把雨伞'

/** Answers as an older version may have kept them: another shape, text that is cut off, and keys that nobody reads now. */
const agedBy = (stored: Stored): Stored => {
  const answers = Object.keys(stored).filter((key) => key.startsWith('gp:q:'))
  const aged = answers.map((key, nth) => [key, nth % 2 === 0 ? '{"value":{"v1":true},"fetchedAt":1}' : '{"value":'])
  return { ...stored, ...Object.fromEntries(aged), 'gp:outgrown': '{"theme":"sepia"}', 'gp:p::outgrown': '[1]' }
}

onEveryTarget({ hasLayout: false }, (given) => {
  let used: Stored

  test('is used for a while', async () => {
    const { app, server, phoneNumber } = given
    await app.open('profile/login/index')
    await logIn(app, server, zhCn, phoneNumber)
    await app.see(home.noLines)
    await app.tap(common.tabs.mall)
    await app.see(umbrella)
    used = await app.stored()
    expect(Object.keys(used).filter((key) => key.startsWith('gp:q:')).length).toBeGreaterThan(2)
  })

  test('a new version starts over what the old one kept: logged in, and with fresh answers', async () => {
    const { app } = given
    await app.startWith(agedBy(used))
    await app.see(umbrella)
    await app.tap(common.tabs.home)
    await app.see(home.noLines)
    await app.tap(common.tabs.me)
    await app.see(zhCn.me.account)
  })

  test('a form that was begun is still filled in after the restart', async () => {
    const { app } = given
    await app.open('log/form/index?behaviourId=cycling')
    await app.see(action.form.preview)
    await app.type(action.form.amount, '7')
    await app.restart()
    await app.see(action.form.preview)
    expect(await app.valueOf(action.form.amount)).toBe('7')
  })

  test('preferences and a session that cannot be read count as none', async () => {
    const { app } = given
    await app.startWith({ 'gp:session': '{"token":7}', 'gp:preferences': '{"language":"tlh","theme":"sepia"}' })
    await app.open('home/index')
    await app.see(home.guestTitle)
    await app.open('mall/index')
    await app.see(umbrella)
  })
})
