import { type FakeHosts, openFakeHosts } from '../support/fake-hosts'
import { type ServerProcess, startServer } from '../support/server-process'
import type { Driver } from './driver'
import { closeBrowser, openTarget, type Phone, type Target, targets } from './targets'

export interface Given {
  readonly target: Target
  readonly server: ServerProcess
  /** A new app that belongs to this target alone. */
  readonly app: Driver
  /** A phone number that nobody else in this file has. */
  readonly phoneNumber: string
}

interface Setting extends Omit<Phone, 'url' | 'hosts'> {
  /** What the hosts do; as a function, with servers of theirs on this machine that our server then talks to. */
  readonly hosts?: Phone['hosts'] | ((servers: FakeHosts) => NonNullable<Phone['hosts']>)
  readonly environment?: Readonly<Record<string, string>>
}

const MANY_LOGINS = { LOGINS_PER_MINUTE_OF_ADDRESS: '200' }

/** One journey on the web, in WeChat's bundle and in Alipay's, over one server. `given` is there once tests run. */
export const onEveryTarget = (
  { environment, hosts = {}, ...phone }: Setting,
  journey: (given: Given) => void,
): void => {
  let server: ServerProcess
  let servers: FakeHosts | null = null
  beforeAll(async () => {
    if (typeof hosts === 'function') servers = await openFakeHosts()
    server = await startServer({ environment: { ...MANY_LOGINS, ...servers?.environment, ...environment } })
  })
  afterAll(async () => {
    await closeBrowser()
    await server.stop()
    await servers?.close()
  })

  describe.each(targets)('%s', (target) => {
    let app: Driver
    beforeAll(async () => {
      const given = typeof hosts !== 'function' ? hosts : servers ? hosts(servers) : {}
      app = await openTarget(target, { url: server.url, ...phone, hosts: given })
    })
    afterAll(() => app.close())

    journey({
      target,
      phoneNumber: `1390000000${targets.indexOf(target)}`,
      get server() {
        return server
      },
      get app() {
        return app
      },
    })

    test('nothing went wrong on the way', () => {
      expect(app.errors()).toEqual([])
    })
  })
}
