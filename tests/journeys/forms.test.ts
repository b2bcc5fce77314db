import type { ActivityUnit } from '@/domain/units'
import { zhCn } from '@/i18n/zh-cn'
import { logIn } from './log-in'
import { onEveryTarget } from './on-every-target'

const { action, common, home } = zhCn

interface Entry {
  readonly behaviourId: string
  readonly amount: string
  /** What the server books for it: grams, amount × factor rounded half to even; points where there are no grams. */
  readonly booked: string
}

/** One behaviour for each unit of the catalogue: a unit without one does not compile. */
const entries: Readonly<Record<ActivityUnit, Entry>> = {
  km: { behaviourId: 'e-bike', amount: '12.5', booked: '+525' },
  kg: { behaviourId: 'recycle-paper', amount: '1.5', booked: '+330' },
  kWh: { behaviourId: 'save-electricity', amount: '2', booked: '+1,061' },
  m3: { behaviourId: 'save-water', amount: '0.5', booked: '+181' },
  times: { behaviourId: 'plant-based-meal', amount: '1', booked: '+450' },
  item: { behaviourId: 'secondhand-clothing', amount: '1', booked: '+3,200' },
  sheet: { behaviourId: 'paperless-printing', amount: '20', booked: '+134' },
  minutes: { behaviourId: 'volunteer-service', amount: '60', booked: '+5' },
  day: { behaviourId: 'telework-day', amount: '1', booked: '+800' },
}

onEveryTarget({ hasLayout: false }, (given) => {
  beforeAll(async () => {
    const { app, server, phoneNumber } = given
    await app.open('profile/login/index')
    await logIn(app, server, zhCn, phoneNumber)
    await app.see(home.noLines)
  })

  test.each(Object.entries(entries))('books what is counted in %s', async (_unit, { behaviourId, amount, booked }) => {
    const { app } = given
    await app.open(`log/form/index?behaviourId=${behaviourId}`)
    await app.type(action.form.amount, amount)
    await app.see(action.form.preview)
    await app.tap(action.form.submit)
    await app.see(action.receipt.state.declared)
    await app.see(booked)
    await app.see(action.why.title)
    await app.tap(common.done)
  })
})
