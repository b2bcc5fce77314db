import fs from 'node:fs'
import path from 'node:path'

const source = (file: string) => fs.readFileSync(path.join(__dirname, file), 'utf8')

const loadApp = async () => {
  process.env.TARO_ENV = 'weapp'
  Object.assign(globalThis, { defineAppConfig: (config: unknown) => config })
  return (await import('./app.config')).default
}

/** Roots of the subpackages that the buttons of a page lead to. */
const ledTo = (page: string): readonly string[] => {
  const names = [...source(`${page}.tsx`).matchAll(/routes\.(\w+)\(/g)].map(([, name = '']) => name)
  return names.map((name) => {
    const [, root] = new RegExp(`^  ${name}: .*\\broute\\('(\\w+)/`, 'm').exec(source('routes.ts')) ?? []
    if (!root) throw new Error(`src/routes.ts does not say where ${name} leads.`)
    return `pages/${root}`
  })
}

it('has every tab fetch what its buttons lead to, but for the pages of staff', async () => {
  const { preloadRule = {}, pages = [] } = await loadApp()
  const wanted = pages.map((page) => [page, new Set(ledTo(page).filter((root) => root !== 'pages/staff'))])
  const fetched = pages.map((page) => [page, new Set(preloadRule[page]?.packages)])
  expect(fetched).toEqual(wanted)
  expect(ledTo('pages/me/index')).toContain('pages/account')
})

it('names only subpackages', async () => {
  const { preloadRule = {}, subPackages = [] } = await loadApp()
  const roots = subPackages.map(({ root }) => root)
  expect(
    Object.values(preloadRule)
      .flatMap(({ packages }) => packages)
      .filter((root) => !roots.includes(root)),
  ).toEqual([])
})

it('fetches the chart over Wi-Fi only', async () => {
  const { preloadRule = {} } = await loadApp()
  const networks = Object.values(preloadRule)
    .filter(({ packages }) => packages.includes('pages/account'))
    .map(({ network }) => network)
  expect(networks).toEqual(['wifi'])
})
