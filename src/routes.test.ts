import { routes } from './routes'

it.each([
  [routes.logForm({ behaviourId: 'bus-ride' }), '/pages/log/form/index?behaviourId=bus-ride'],
  [routes.logReceipt({ actionId: '0190a1b2' }), '/pages/log/receipt/index?actionId=0190a1b2'],
  [routes.ledger(), '/pages/account/ledger/index'],
  [routes.ledger({ month: '2026-11' }), '/pages/account/ledger/index?month=2026-11'],
  [routes.ledger({ month: '2026-11', category: 'food' }), '/pages/account/ledger/index?month=2026-11&category=food'],
  [routes.login(), '/pages/profile/login/index'],
])('%s', (url, expected) => {
  expect(url).toBe(expected)
})

it('leads to pages that the app has', async () => {
  Object.assign(globalThis, { defineAppConfig: (config: unknown) => config })
  const { default: app } = await import('./app.config')
  const pages = (app.subPackages ?? []).flatMap(({ root, pages: inside }) => inside.map((page) => `/${root}/${page}`))
  const urls = [
    routes.logForm({ behaviourId: 'x' }),
    routes.logReceipt({ actionId: 'x' }),
    routes.outbox(),
    routes.logTrack({ behaviourId: 'x' }),
    routes.appeal(),
    routes.appeals(),
    routes.staffQueue(),
    routes.staffAppeal({ appealId: 'x' }),
    routes.staffPhotos(),
    routes.staffFlags(),
    routes.staffCredit(),
    routes.staffJoins(),
    routes.staffPlace(),
    routes.account(),
    routes.ledger(),
    routes.poster(),
    routes.reward({ rewardId: 'x' }),
    routes.voucher({ redemptionId: 'x' }),
    routes.redemptions(),
    routes.login(),
    routes.phone(),
    routes.settings(),
    routes.inbox(),
    routes.about(),
    routes.consents(),
    routes.privacy(),
  ]
  expect(urls).toHaveLength(Object.keys(routes).length)
  expect(pages).toEqual(expect.arrayContaining(urls.map((url) => url.split('?')[0])))
})
