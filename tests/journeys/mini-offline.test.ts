import { zhCn } from '@/i18n/zh-cn'
import { type ServerProcess, startServer } from '../support/server-process'
import { type MiniDriver, openMini } from './mini-driver'

describe.each(['weapp', 'alipay'] as const)('%s', (target) => {
  let server: ServerProcess
  let app: MiniDriver
  beforeAll(async () => {
    server = await startServer()
    app = await openMini(target, { url: server.url, viewport: { width: 375, height: 812 } })
    await app.open('mall/index')
  })
  afterAll(async () => {
    await app.close()
    await server.stop()
  })

  test('says that the network is lost, and keeps what was on the screen', async () => {
    await app.see('修一把雨伞')
    await app.setOnline(false)
    await app.see(zhCn.common.offline)
    await app.see('修一把雨伞')
  })

  test('shows its last good answer when it is opened without network', async () => {
    await app.restart()
    await app.see(zhCn.common.offline)
    await app.see('修一把雨伞')
  })

  test('finds the network again', async () => {
    await app.setOnline(true)
    await app.miss(zhCn.common.offline)
    expect(app.errors()).toEqual([])
  })
})
