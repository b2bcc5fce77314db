import { zhCn } from '@/i18n/zh-cn'
import { callServer } from '../support/wire'
import { logIn } from './log-in'
import { onEveryTarget } from './on-every-target'

const { action, home, session } = zhCn

onEveryTarget({ hasLayout: false }, (given) => {
  test('a session that ends while a form is half filled takes nothing with it', async () => {
    const { app, server, phoneNumber } = given
    await app.open('profile/login/index')
    await logIn(app, server, zhCn, phoneNumber)
    await app.see(home.noLines)

    await app.open('log/form/index?behaviourId=cycling')
    await app.type(action.form.amount, '12.5')
    await app.see('650')
    const { token } = JSON.parse((await app.stored())['gp:session'] ?? '{}')
    await callServer(server, 'logOut', { query: {} }, { token })
    await app.tap(action.form.submit)
    await app.see(session.expired)
  })

  test('the form is as it was after the login, and is booked', async () => {
    const { app, server, phoneNumber } = given
    expect(await app.valueOf(action.form.amount)).toBe('12.5')
    await app.tap(action.form.logInFirst)
    await logIn(app, server, zhCn, phoneNumber)
    await app.see(action.form.preview)
    expect(await app.valueOf(action.form.amount)).toBe('12.5')
    await app.tap(action.form.submit)
    await app.see('+650')
  })
})
