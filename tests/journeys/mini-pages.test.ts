import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { type FilledPassbook, startFilledServer } from '../support/filled-passbook'
import { type MiniDriver, type MiniTarget, openMini } from './mini-driver'
import { type Appearance, wear } from './settings'

const root = path.resolve(__dirname, '../..')
const NODES_MAX = 1000
const ELDER_TEXT_MIN_PX = 18

const targets: readonly MiniTarget[] = ['weapp', 'alipay']
const appearances: readonly (readonly [string, Appearance])[] = [
  ['light', { theme: 'light', elder: false }],
  ['dark', { theme: 'dark', elder: false }],
  ['easy mode', { theme: 'light', elder: true }],
]

let passbook: FilledPassbook

beforeAll(async () => {
  passbook = await startFilledServer()
})
afterAll(() => passbook.server.stop())

describe.each(targets)('%s', (target) => {
  test('would be accepted by the platform', () => {
    // ECharts names these two in branches for browsers, which a mini-program never enters.
    const browserOnly = ['--globals', 'Image,WebKitCSSMatrix']
    const command = ['tools/mini-runner/bin/mprun.js', 'check', `dist/${target}`, ...browserOnly]
    const { status, stdout } = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' })
    expect({ status, errors: stdout.split('\n').filter((line) => line.startsWith('error')) }).toEqual({
      status: 0,
      errors: [],
    })
  })

  describe.each(appearances)('%s', (_name, appearance) => {
    let app: MiniDriver
    beforeAll(async () => {
      app = await openMini(target, {
        url: passbook.server.url,
        viewport: { width: 375, height: 812 },
        storage: { 'gp:session': JSON.stringify(passbook.session) },
      })
      await wear(app, appearance)
    })
    afterAll(() => app.close())

    test('every page opens, fits the screen and stays small', async () => {
      const misfits: Record<string, unknown> = {}
      for (const [screen, { page, shows }] of Object.entries(passbook.screens)) {
        await app.open(page)
        await app.see(shows)
        const fit = {
          isTooWide: await app.overflows(),
          nodes: await app.nodeCount(),
          textPx: await app.smallestTextPx(),
        }
        const isTextSmall = appearance.elder && fit.textPx < ELDER_TEXT_MIN_PX
        if (fit.isTooWide || fit.nodes > NODES_MAX || isTextSmall) misfits[screen] = fit
      }
      expect(misfits).toEqual({})
      expect(app.errors()).toEqual([])
    })
  })
})
