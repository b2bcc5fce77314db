import fs from 'node:fs'
import path from 'node:path'
import type { Sources } from './architecture/sources'
import {
  type AppPages,
  heavyReached,
  strayDefaultExports,
  strayPageFiles,
  wallViolations,
} from './architecture/violations'

const root = path.resolve(__dirname, '..')

function readSources(folder: string): [string, string][] {
  return fs
    .readdirSync(path.join(root, folder), { encoding: 'utf8', recursive: true })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => path.posix.join(folder, file.split(path.sep).join('/')))
    .map((file) => [file, fs.readFileSync(path.join(root, file), 'utf8')])
}

async function readAppConfig(): Promise<AppPages> {
  Object.assign(globalThis, { defineAppConfig: (config: unknown) => config })
  const { default: config } = await import('@/app.config')
  return { pages: config.pages ?? [], subPackages: config.subPackages ?? [] }
}

describe('the house', () => {
  const house: Sources = new Map([...readSources('src'), ...readSources('server')])

  it('is read from disk', () => {
    expect([...house.keys()]).toEqual(expect.arrayContaining(['src/app.tsx', 'src/app.config.ts']))
  })

  it('has no import through a wall', () => {
    expect(wallViolations(house)).toEqual([])
  })

  it('exports by name', () => {
    expect(strayDefaultExports(house)).toEqual([])
  })

  it('keeps heavy packages out of tab pages and ui', async () => {
    const app = await readAppConfig()
    const tabPages = app.pages.map((page) => `src/${page}.tsx`)
    const ui = [...house.keys()].filter((file) => file.startsWith('src/ui/'))
    expect(heavyReached(['src/app.tsx', ...tabPages, ...ui], house)).toEqual([])
  })

  it('has the model of ways of travel where a journey is recorded', () => {
    expect(heavyReached(['src/pages/log/track/index.tsx'], house)).toEqual([
      expect.stringMatching(/src\/domain\/journey\/model\//),
    ])
  })

  it('has one page or one subpackage in each folder of pages', async () => {
    expect(strayPageFiles(house, await readAppConfig())).toEqual([])
  })
})

describe('the guard', () => {
  const planted = (files: Record<string, string>): Sources => new Map(Object.entries(files))

  it.each([
    ['a package in the domain', 'src/domain/units.ts', "import dayjs from 'dayjs'"],
    ['the contract in the domain', 'src/domain/units.ts', "import type { Shape } from '@/contract/shapes'"],
    ['Node in the contract', 'src/contract/mall.ts', "import fs from 'node:fs'"],
    ['a feature in the client', 'src/api/client.ts', "import { session } from '@/features/session/store'"],
    ['the contract in the platform', 'src/platform/login.ts', "import { login } from '@/contract/session'"],
    ['a query in ui', 'src/ui/button.tsx', "import useSWR from 'swr'"],
    ['a sentence in ui', 'src/ui/button.tsx', "import { zhCn } from '@/i18n/zh-cn'"],
    ['a feature in a feature', 'src/features/mall/grid.tsx', "import { trend } from '@/features/account/trend'"],
    ['a feature in a feature, by a path', 'src/features/mall/grid.tsx', "import { trend } from '../account/trend'"],
    ['a page in a feature', 'src/features/mall/grid.tsx', "import Mall from '@/pages/mall/index'"],
    ['the server in a feature', 'src/features/mall/grid.tsx', "export * from '../../../server/app'"],
    ['Taro in a feature', 'src/features/mall/grid.tsx', "import Taro from '@tarojs/taro'"],
    ['the client in a page', 'src/pages/mall/index.tsx', "import { call } from '@/api/client'"],
    ['the contract in a page', 'src/pages/mall/index.tsx', "import { rewards } from '@/contract/mall'"],
    ['another page in a page', 'src/pages/mall/index.tsx', "import Me from '../me/index'"],
    ['test fakes in the product', 'src/features/mall/grid.tsx', "import { aReward } from '@/testing/builders'"],
    ['another room of src on the server', 'server/mall/redeem.ts', "import { call } from '@/api/client'"],
    ['another noun on the server', 'server/mall/redeem.ts', "import { log } from '../actions/log-action'"],
    ['content in an endpoint', 'server/mall/redeem.ts', "import city from '../../content/city.json'"],
    ['http in the store', 'server/store/ledger.ts', "import { answer } from '../http/handler'"],
    ['a job in an endpoint', 'server/mall/redeem.ts', "const job = await import('../jobs/expire')"],
    ['a folder that is no room', 'src/utils/format.ts', ''],
  ])('sees %s', (_what, file, source) => {
    expect(wallViolations(planted({ [file]: source }))).toHaveLength(1)
  })

  it.each([
    ['the arrows', 'src/features/mall/grid.tsx', "import { Button } from '@/ui/button'\nimport { card } from './card'"],
    ['a handler on the server', 'server/mall/redeem.ts', "import { answer } from '../http/handler'"],
    ['a new noun on the server', 'server/campaigns/join.ts', "import { join } from '@/contract/campaigns'"],
  ])('lets %s pass', (_what, file, source) => {
    const sources = planted({ [file]: source, 'server/http/handler.ts': '' })
    expect(wallViolations(sources)).toEqual([])
  })

  it('follows a tab page to something heavy, through twins', () => {
    const sources = planted({
      'src/pages/home/index.tsx': "import { Chart } from '@/features/account/chart'",
      'src/features/account/chart.weapp.tsx': "import * as echarts from 'echarts/core'",
      'src/features/account/chart.tsx': '',
    })
    expect(heavyReached(['src/pages/home/index.tsx'], sources)).toEqual([
      'src/pages/home/index.tsx → src/features/account/chart.weapp.tsx → echarts',
    ])
  })

  it('sees a default export outside of pages, app and config', () => {
    const source = 'export default function Thing() {}'
    expect(strayDefaultExports(planted({ 'src/ui/thing.tsx': source, 'src/pages/me/index.tsx': source }))).toEqual([
      'src/ui/thing.tsx has a default export',
    ])
  })

  it('sees pages that app.config does not list, and listed ones that are not there', () => {
    const app = { pages: ['pages/me/index'], subPackages: [{ root: 'pages/log', pages: ['form/index'] }] }
    const sources = planted({
      'src/pages/log/form/index.tsx': '',
      'src/pages/log/extra/index.tsx': '',
      'src/pages/x/a.ts': '',
    })
    expect(strayPageFiles(sources, app)).toEqual([
      'src/pages/me/index.tsx is missing',
      'src/pages/log/extra/index.tsx is not in app.config',
      'src/pages/x/a.ts belongs to 0 entries of app.config',
    ])
  })
})
