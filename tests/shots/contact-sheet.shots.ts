import fs from 'node:fs'
import path from 'node:path'
import { launchChromium } from '../journeys/browser'
import { type Appearance, wear } from '../journeys/settings'
import { closeBrowser, openTarget, PHONE_SCREEN, targets } from '../journeys/targets'
import { type FilledPassbook, startFilledServer } from '../support/filled-passbook'

const folder = path.resolve(__dirname, '../../artifacts/shots')

const appearances: Readonly<Record<string, Appearance>> = {
  light: { theme: 'light', elder: false },
  dark: { theme: 'dark', elder: false },
  elder: { theme: 'light', elder: true },
}

const columns = targets.flatMap((target) =>
  Object.entries(appearances).map(([name, appearance]) => ({ target, name, appearance, title: `${target} ${name}` })),
)

const pictureOf = (screen: string, { target, name }: { readonly target: string; readonly name: string }) =>
  `${screen}-${target}-${name}.png`

let passbook: FilledPassbook

beforeAll(async () => {
  fs.rmSync(folder, { recursive: true, force: true })
  fs.mkdirSync(folder, { recursive: true })
  passbook = await startFilledServer()
})
afterAll(async () => {
  await closeBrowser()
  await passbook.server.stop()
})

test.each(columns)('$title', async (column) => {
  const stored = { 'gp:session': JSON.stringify(passbook.session) }
  const app = await openTarget(column.target, { url: passbook.server.url, stored })
  await wear(app, column.appearance)
  for (const [screen, { page, shows }] of Object.entries(passbook.screens)) {
    await app.open(page)
    await app.see(shows)
    await app.screenshot(path.join(folder, pictureOf(screen, column)))
  }
  expect(app.errors()).toEqual([])
  await app.close()
})

test('the contact sheet', async () => {
  const cell = (file: string) => `<td><img src="${file}" width="188"></td>`
  const rows = Object.keys(passbook.screens).map(
    (screen) => `<tr><th>${screen}</th>${columns.map((column) => cell(pictureOf(screen, column))).join('')}</tr>`,
  )
  const head = columns.map(({ title }) => `<th>${title}</th>`).join('')
  const style = 'body{font:14px sans-serif}td,th{padding:4px;vertical-align:top}'
  const sheet = path.join(folder, 'contact-sheet.html')
  fs.writeFileSync(
    sheet,
    `<meta charset="utf-8"><style>${style}</style><table><tr><th></th>${head}</tr>${rows.join('')}</table>`,
  )
  const browser = await launchChromium()
  const page = await browser.newPage({ viewport: { width: columns.length * 200 + 120, height: PHONE_SCREEN.height } })
  await page.goto(`file://${sheet}`)
  await page.screenshot({ path: path.join(folder, 'contact-sheet.png'), fullPage: true })
  await browser.close()
})
