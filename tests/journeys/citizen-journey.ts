import { en } from '@/i18n/en'
import { type Dictionary, zhCn } from '@/i18n/zh-cn'
import { type ServerProcess, startServer } from '../support/server-process'
import type { Driver } from './driver'
import { logIn } from './log-in'

export interface Tongue {
  readonly text: Dictionary
  readonly ride: RegExp
  readonly bus: RegExp
  readonly lunch: RegExp
  readonly carton: RegExp
  readonly umbrella: RegExp
}

export const chinese: Tongue = {
  text: zhCn,
  ride: /^骑行/,
  bus: /^公交出行/,
  lunch: /^光盘行动/,
  carton: /^快递箱回收/,
  umbrella: /修一把雨伞/,
}

export const english: Tongue = {
  text: en,
  ride: /^Cycling/,
  bus: /^City bus/,
  lunch: /^Empty-plate meal/,
  carton: /^Parcel carton returned/,
  umbrella: /One umbrella repaired/,
}

/** One citizen from the first look to a voucher and back, over a server of their own. */
export const citizenJourney = (
  tongue: Tongue,
  openApp: (url: string) => Promise<Driver>,
  { isWide = false }: { readonly isWide?: boolean } = {},
): void => {
  const { text } = tongue
  const { common, home, action, board, mall, account } = text
  let server: ServerProcess
  let app: Driver

  beforeAll(async () => {
    server = await startServer()
    app = await openApp(server.url)
  })
  afterAll(async () => {
    await app.close()
    await server.stop()
  })

  /** The digits of the sample ticket that the server printed for a behaviour. */
  const ticketFor = async (chineseName: string) => {
    const [, digits = ''] = await server.waitForOutput(new RegExp(`([\\d ]{14}) {2}${chineseName}`))
    return digits.replace(/ /g, '')
  }
  const chooseAction = async (category: keyof typeof common.category, name: RegExp) => {
    await app.tap(common.tabs.action)
    await app.tap(new RegExp(`^${common.category[category]}`))
    await app.tap(name)
    await app.see(action.form.preview)
  }

  test('a visitor looks around without an account', async () => {
    await app.open('home/index')
    await app.see(home.guestTitle)
    await app.see(home.persons)
    await app.tap(common.tabs.action)
    await app.see(action.catalogue.categories)
    await app.tap(common.tabs.mall)
    await app.see(tongue.umbrella)
    await app.tap(common.tabs.board)
    await app.see(board.guest)
  })

  test('logs in with a phone number and a one-time code', async () => {
    await app.tap(common.tabs.home)
    await app.tap(home.guestLogIn)
    await logIn(app, server, text, '13900001234')
    await app.see(home.noLines)
  })

  test('logs a ride, with the preview of what the server then books, and reads why', async () => {
    await chooseAction('mobility', tongue.ride)
    await app.type(action.form.amount, '5')
    await app.see('260')
    await app.tap(action.form.submit)
    await app.see('+260')
    await app.tap(action.why.title)
    await app.see(action.why.factor)
    await app.see(/2026-11/)
    // On a wide screen it stands beside the receipt and needs no closing.
    if (!isWide) await app.tap(common.close)
    await app.tap(common.done)
  })

  test('logs a bus trip', async () => {
    await chooseAction('mobility', tongue.bus)
    await app.type(action.form.amount, '8')
    await app.tap(action.form.submit)
    await app.see('+215')
    await app.tap(common.done)
  })

  test.each([
    ['an empty plate', 'food', tongue.lunch, '1', '光盘行动', '+144'],
    ['ten returned cartons', 'goods', tongue.carton, '10', '快递箱回收', '+370'],
  ] as const)('logs %s with a ticket, and it is verified', async (_what, category, name, amount, ticket, grams) => {
    await chooseAction(category, name)
    await app.type(action.form.amount, amount)
    await app.tap(new RegExp(`^${common.tier.place}`))
    await app.type(action.form.ticket, await ticketFor(ticket))
    await app.tap(action.form.submit)
    await app.see(grams)
    await app.see(action.receipt.state.verified)
    await app.tap(common.done)
  })

  test('sees the account, verified and declared apart, and the ledger line by line', async () => {
    await app.tap(common.tabs.me)
    await app.tap(new RegExp(`^${text.me.account}`))
    await app.see(account.title)
    await app.see('0.51')
    await app.tap(new RegExp(`^${account.toLedger}`))
    await app.see('+370')
    await app.see('+260')
    await app.back()
    await app.back()
  })

  test('finds their own rank on the boards of day, week, month and all time', async () => {
    await app.tap(common.tabs.board)
    for (const period of [board.periods.day, board.periods.week, board.periods.month, board.periods.all]) {
      await app.tap(period)
      await app.see('514')
      await app.see(board.isFirst)
    }
  })

  test('redeems an umbrella repair and finds its voucher again', async () => {
    await app.tap(common.tabs.mall)
    await app.tap(tongue.umbrella)
    await app.tap(mall.reward.redeem('45'))
    await app.see(mall.confirm.title)
    await app.tap(new RegExp(`^${mall.reward.redeem('45')}$`))
    await app.see(mall.voucher.state.issued)
    await app.see(/^\d{4} \d{4} \d{2}$/)
    await app.open('reward/redemptions/index')
    await app.tap(tongue.umbrella)
    await app.see(/^\d{4} \d{4} \d{2}$/)
  })

  test('gives it back, and the points return', async () => {
    await app.tap(mall.voucher.giveBack)
    await app.tap(mall.voucher.giveBackConfirm('45'))
    await app.see(mall.voucher.state.cancelled)
    await app.open('mall/index')
    await app.see('74')
  })

  test('finds everything there after the server was killed and started again', async () => {
    await server.kill()
    const { port } = new URL(server.url)
    server = await startServer({ dataDirectory: server.dataDirectory, environment: { PORT: port } })
    await app.open('home/index')
    await app.see('514')
    await app.see('74')
  })

  test('nothing went wrong on the way', () => {
    expect(app.errors()).toEqual([])
  })

  test('nothing is wider than the screen', async () => {
    for (const page of [
      'home',
      'action',
      'board',
      'mall',
      'me',
      'account/overview',
      'account/ledger',
      'profile/settings',
    ]) {
      await app.open(`${page}/index`)
      await app.see(/./)
      expect([page, await app.overflows()]).toEqual([page, false])
    }
  })
}
