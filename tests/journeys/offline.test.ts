import { zhCn } from '@/i18n/zh-cn'
import { callServer } from '../support/wire'
import { logIn } from './log-in'
import { onEveryTarget } from './on-every-target'

const { common, action, home, outbox } = zhCn
const umbrella = '修一把雨伞'

onEveryTarget({ hasLayout: false }, (given) => {
  const linesOf = async () => {
    const { token } = JSON.parse((await given.app.stored())['gp:session'] ?? '{}')
    return (await callServer(given.server, 'readAccount', {}, { token })).allTime.actions
  }

  test('says that the network is lost, and keeps what was on the screen', async () => {
    const { app, server, phoneNumber } = given
    await app.open('profile/login/index')
    await logIn(app, server, zhCn, phoneNumber)
    await app.see(home.noLines)
    await app.tap(common.tabs.mall)
    await app.see(umbrella)
    await app.setOnline(false)
    await app.see(common.offline)
    await app.see(umbrella)
  })

  test('keeps it on the way to other screens and back, and through a restart where the app is on the phone', async () => {
    const { app } = given
    await app.tap(common.tabs.home)
    await app.see(common.offline)
    await app.tap(common.tabs.mall)
    await app.see(umbrella)
    if (!app.startsOffline) return
    await app.restart()
    await app.see(common.offline)
    await app.see(umbrella)
  })

  test('finds the network again', async () => {
    await given.app.setOnline(true)
    await given.app.miss(common.offline)
  })

  test('an act that was logged without network waits in pencil', async () => {
    const { app } = given
    await app.tap(common.tabs.action)
    await app.tap(new RegExp(`^${common.category.mobility}`))
    await app.tap(/骑行/)
    await app.see(action.form.preview)
    await app.type(action.form.amount, '5')
    await app.see('260')
    await app.setOnline(false)
    await app.tap(action.form.submit)
    await app.see(outbox.promise)
    await app.see('≈ 260')
    await app.tap(common.done)
    await app.tap(common.tabs.home)
    await app.see('≈ 260')
    await app.see(outbox.waitingCount('1'))
    expect(await linesOf()).toBe(0)
  })

  test('it still waits after a restart where the app is on the phone', async () => {
    const { app } = given
    if (!app.startsOffline) return
    await app.restart()
    await app.tap(common.tabs.home)
    await app.see('≈ 260')
    await app.see(outbox.waitingCount('1'))
  })

  test('it is booked once the network is back, and once only', async () => {
    const { app } = given
    await app.setOnline(true)
    await app.see('+260')
    await app.miss('≈ 260')
    await app.miss(outbox.waitingCount('1'))
    expect(await linesOf()).toBe(1)
  })
})
