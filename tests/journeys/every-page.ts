import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import type { AxeResults } from 'axe-core'
import { zhCn } from '@/i18n/zh-cn'
import privacyInForce from '../../content/privacy/2026-11-26.json'
import { type FilledPassbook, startFilledServer } from '../support/filled-passbook'
import { launchChromium } from './browser'
import type { Control, Driver } from './driver'
import { type MiniTarget, openMini } from './mini-driver'
import { type Appearance, wear } from './settings'
import { PHONE_SCREEN, type Target } from './targets'
import { openWeb, type WebDriver } from './web-driver'

const NODES_MAX = 1000
// What a finger needs, and what the law asks of easy mode.
const TARGET_PX = 44
const ELDER_TARGET_PX = 60
const ELDER_TEXT_PX = 18

const appearances: readonly (readonly [string, Appearance])[] = [
  ['light', { theme: 'light', elder: false }],
  ['dark', { theme: 'dark', elder: false }],
  ['easy mode', { theme: 'light', elder: true }],
]

/** How each target writes the same meaning: the web and WeChat aria-*, Alipay the role as it is. */
const written: Record<Target, { readonly role: string; state(name: string): string }> = {
  web: { role: 'role', state: (name) => `aria-${name}` },
  weapp: { role: 'ariaRole', state: (name) => `aria${capital(name)}` },
  alipay: { role: 'role', state: (name) => `aria${capital(name)}` },
}
const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1)

/** What a screen reader must hear of a control besides its name. */
const STATE: Readonly<Record<string, string>> = {
  switch: 'checked',
  radio: 'checked',
  tab: 'selected',
  dialog: 'modal',
}

/** Opens every page of a target in every appearance, as a citizen who is staff too, and looks at all of it. */
export const everyPage = (target: Target): void => {
  let passbook: FilledPassbook
  beforeAll(async () => {
    passbook = await startFilledServer()
  })
  afterAll(() => passbook.server.stop())

  describe.each(appearances)('%s', (_name, appearance) => {
    let opened: Opened
    beforeAll(async () => {
      opened = await open(target, passbook)
      await wear(opened.app, appearance)
    })
    afterAll(() => opened.close())

    test('every page opens, fits the screen, and can be read, named and touched', async () => {
      const { app, faultsOfTarget } = opened
      const faults: Record<string, readonly string[]> = {}
      let seen = 0
      for (const [screen, { page, shows }] of Object.entries(passbook.screens)) {
        await app.open(page)
        await app.see(shows)
        const controls = await app.controls()
        seen += controls.length
        const found = [
          ...((await app.overflows()) ? ['wider than the screen'] : []),
          ...controls.flatMap((control) => faultsOf(control, target, appearance)),
          ...(appearance.elder ? faultsOfText(await app.smallestTextPx()) : []),
          ...(await faultsOfTarget()),
        ]
        if (found.length > 0) faults[screen] = found
      }
      expect(faults).toEqual({})
      expect(seen).toBeGreaterThan(100)
    })

    test('a sheet is a dialog with a name', async () => {
      const { app } = opened
      const { role, state } = written[target]
      await app.open('profile/consents/index')
      await app.tap(zhCn.privacy.switchOf('步数'))
      await app.see(privacyInForce.sources[0]?.purpose.zh ?? '')
      const [dialog] = (await app.controls()).filter((control) => control.role === 'dialog')
      expect(dialog?.name).not.toBe('')
      expect(dialog?.told).toEqual(expect.arrayContaining([role, state('label'), state('modal')]))
    })

    test('nothing went wrong on the way', () => {
      expect(opened.app.errors()).toEqual([])
    })
  })
}

/** What the platform says of the package before it takes it. */
export const acceptedByPlatform = (target: MiniTarget): void => {
  test('would be accepted by the platform', () => {
    // ECharts names these two in branches for browsers, which a mini-program never enters.
    const browserOnly = ['--globals', 'Image,WebKitCSSMatrix']
    const command = ['tools/mini-runner/bin/mprun.js', 'check', `dist/${target}`, ...browserOnly]
    const root = path.resolve(__dirname, '../..')
    const { status, stdout } = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' })
    expect({ status, errors: stdout.split('\n').filter((line) => line.startsWith('error')) }).toEqual({
      status: 0,
      errors: [],
    })
  })
}

const faultsOf = (control: Control, target: Target, { elder }: Appearance): readonly string[] => {
  const { role, state } = written[target]
  const { told, name, width, height } = control
  const words = `${control.role} ${name.slice(0, 24)} ${width.toFixed(0)}×${height.toFixed(0)}`
  const wanted = STATE[control.role]
  // A third of a pixel is lost where a phone rounds.
  const least = (elder ? ELDER_TARGET_PX : TARGET_PX) - 0.4
  return [
    ...(told.includes(role) ? [] : [`no ${role}: ${words}`]),
    ...(name === '' ? [`no name: ${words}`] : []),
    ...(wanted && !told.includes(state(wanted)) ? [`no ${state(wanted)}: ${words}`] : []),
    ...(control.role !== 'dialog' && (width < least || height < least) ? [`small: ${words}`] : []),
  ]
}

const faultsOfText = (px: number): readonly string[] => (px < ELDER_TEXT_PX ? [`text of ${px} px`] : [])

interface Opened {
  readonly app: Driver
  /** What only this target can tell: barriers by axe on the web, the size of the page in a mini-program. */
  faultsOfTarget(): Promise<readonly string[]>
  close(): Promise<void>
}

const open = async (target: Target, { server, session }: FilledPassbook): Promise<Opened> => {
  const stored = { 'gp:session': JSON.stringify(session) }
  if (target === 'web') {
    const browser = await launchChromium()
    const app = await openWeb(browser, { url: server.url, viewport: PHONE_SCREEN, stored })
    const close = async () => {
      await app.close()
      await browser.close()
    }
    return { app, faultsOfTarget: () => barriers(app), close }
  }
  const app = await openMini(target, { url: server.url, viewport: PHONE_SCREEN, storage: stored })
  const faultsOfTarget = async () => {
    const nodes = await app.nodeCount()
    return nodes > NODES_MAX ? [`${nodes} nodes`] : []
  }
  return { app, faultsOfTarget, close: () => app.close() }
}

const axeSource = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

/** Serious and critical findings, each with the elements that it is about. */
const barriers = async ({ page }: WebDriver): Promise<readonly string[]> => {
  await page.waitForLoadState('networkidle')
  await page.evaluate(axeSource)
  const results = await page.evaluate<AxeResults>('axe.run()')
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}
