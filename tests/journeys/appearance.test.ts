import { en } from '@/i18n/en'
import { zhCn } from '@/i18n/zh-cn'
import { onEveryTarget } from './on-every-target'

const screens = ['home', 'action', 'board', 'mall', 'me', 'profile/settings', 'profile/about', 'profile/login']

onEveryTarget({}, (given) => {
  test('English and back, kept over a restart', async () => {
    const { app } = given
    await app.open('profile/settings/index')
    await app.tap('English')
    await app.see(en.me.appearance)
    await app.restart()
    await app.see(en.me.appearance)
    await app.tap('中文')
    await app.see(zhCn.me.appearance)
  })

  test('dark and light by choice, on every screen', async () => {
    const { app } = given
    await app.open('profile/settings/index')
    const light = await app.paperColour()
    await app.tap(zhCn.me.themes.dark)
    const dark = await app.paperColour()
    expect(dark).not.toBe(light)
    for (const screen of screens) {
      await app.open(`${screen}/index`)
      await app.see(/./)
      expect([screen, await app.paperColour()]).toEqual([screen, dark])
    }
    await app.open('profile/settings/index')
    await app.tap(zhCn.me.themes.light)
    expect(await app.paperColour()).toBe(light)
  })

  test('the easy mode is one tap away, has no text under 18 px and nothing wider than the screen', async () => {
    const { app } = given
    await app.open('home/index')
    await app.tap(zhCn.home.easyMode)
    for (const screen of screens) {
      await app.open(`${screen}/index`)
      await app.see(/./)
      expect([screen, (await app.smallestTextPx()) >= 18]).toEqual([screen, true])
      expect([screen, await app.overflows()]).toEqual([screen, false])
    }
    await app.open('home/index')
    await app.tap(zhCn.home.normalMode)
    await app.see(zhCn.home.easyMode)
  })
})
