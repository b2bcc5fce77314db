import { zhCn } from '@/i18n/zh-cn'
import privacyInForce from '../../content/privacy/2026-11-26.json'
import { type FilledPassbook, fillPassbook } from '../support/filled-passbook'
import { type ServerProcess, startServer } from '../support/server-process'
import type { Control, Driver } from './driver'
import { wear } from './settings'
import { closeBrowser, openTarget, type Target, targets } from './targets'

// The law's figures for easy mode and for everybody else.
const ELDER_TARGET_PX = 60
const TARGET_PX = 44
const ELDER_TEXT_PX = 18

let server: ServerProcess
let passbook: FilledPassbook
beforeAll(async () => {
  server = await startServer()
  passbook = await fillPassbook(server, '13700000003')
})
afterAll(async () => {
  await closeBrowser()
  await server.stop()
})

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

const isSmall = (least: number) => (control: Control) =>
  // A third of a pixel is lost where a phone rounds.
  control.role !== 'dialog' && (control.width < least - 0.4 || control.height < least - 0.4)
const words = ({ role, name, width, height }: Control) =>
  `${role} ${name.slice(0, 24)} ${width.toFixed(0)}×${height.toFixed(0)}`

describe.each(targets)('%s', (target) => {
  let app: Driver
  const open = async () => {
    app = await openTarget(target, {
      url: server.url,
      stored: { 'gp:session': JSON.stringify(passbook.session) },
    })
  }
  const onEveryScreen = async (look: () => Promise<readonly string[]>) => {
    const found: Record<string, readonly string[]> = {}
    for (const [screen, { page, shows }] of Object.entries(passbook.screens)) {
      await app.open(page)
      await app.see(shows)
      const faults = await look()
      if (faults.length > 0) found[screen] = faults
    }
    return found
  }
  beforeAll(open)
  afterAll(async () => {
    expect(app.errors()).toEqual([])
    await app.close()
  })

  test('whatever can be pressed has a role and a name in the words of this target, and room for a finger', async () => {
    const { role, state } = written[target]
    let seen = 0
    const faults = await onEveryScreen(async () => {
      const controls = await app.controls()
      seen += controls.length
      return [
        ...controls.filter(({ told }) => !told.includes(role)).map((one) => `no ${role}: ${words(one)}`),
        ...controls.filter(({ name }) => name === '').map((one) => `no name: ${words(one)}`),
        ...controls.flatMap((one) => {
          const wanted = STATE[one.role]
          return wanted && !one.told.includes(state(wanted)) ? [`no ${state(wanted)}: ${words(one)}`] : []
        }),
        ...controls.filter(isSmall(TARGET_PX)).map((one) => `small: ${words(one)}`),
      ]
    })
    expect(faults).toEqual({})
    expect(seen).toBeGreaterThan(100)
  })

  test('a sheet is a dialog with a name', async () => {
    const { role, state } = written[target]
    await app.open('profile/consents/index')
    await app.tap(zhCn.privacy.switchOf('步数'))
    await app.see(privacyInForce.sources[0]?.purpose.zh ?? '')
    const [dialog] = (await app.controls()).filter((control) => control.role === 'dialog')
    expect(dialog?.name).not.toBe('')
    expect(dialog?.told).toEqual(expect.arrayContaining([role, state('label'), state('modal')]))
  })

  test('easy mode has no target under 60 px and no text under 18 px', async () => {
    await wear(app, { theme: 'light', elder: true })
    const faults = await onEveryScreen(async () => {
      const textPx = await app.smallestTextPx()
      const small = (await app.controls()).filter(isSmall(ELDER_TARGET_PX)).map(words)
      return textPx < ELDER_TEXT_PX ? [...small, `text of ${textPx} px`] : small
    })
    expect(faults).toEqual({})
  })
})
