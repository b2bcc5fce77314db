import fs from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { buildIfChanged } from './build-if-changed.mjs'
import { prepare } from './prepare.mjs'
import { inRoot, isCommand, say } from './run.mjs'

const budgetFile = inRoot('scripts/size-budget.json')
const roomAboveToday = 1.1

/** Bytes of every package that a person downloads, by name. */
export function measure() {
  return { ...miniSizes('weapp'), ...miniSizes('alipay'), ...webSizes() }
}

/** Of a mini-program built into `output`/<target>. */
export function miniSizes(target, output = 'dist') {
  const { subPackages = [] } = JSON.parse(fs.readFileSync(inRoot(output, target, 'app.json'), 'utf8'))
  const sizes = { [`${target} main`]: 0 }
  for (const { root } of subPackages) sizes[`${target} ${root}`] = 0
  for (const file of shippedFiles(inRoot(output, target))) {
    const home = subPackages.find(({ root }) => file.startsWith(`${root}/`))
    sizes[`${target} ${home ? home.root : 'main'}`] += fs.statSync(inRoot(output, target, file)).size
  }
  return sizes
}

/** Of a web app built into `output`/h5. */
export function webSizes(output = 'dist') {
  const web = inRoot(output, 'h5')
  const html = fs.readFileSync(path.join(web, 'index.html'), 'utf8')
  const first = [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(([, file]) => file)
  const zipped = (file) => gzipSync(fs.readFileSync(path.join(web, file)), { level: 9 }).length
  const sum = (files, size) => files.reduce((bytes, file) => bytes + size(file), 0)
  return {
    'h5 first load, gzip': sum(['index.html', ...first], zipped),
    'h5 all': sum(shippedFiles(web), (file) => fs.statSync(path.join(web, file)).size),
  }
}

function shippedFiles(folder) {
  return fs
    .readdirSync(folder, { recursive: true })
    .filter((file) => fs.statSync(path.join(folder, file)).isFile())
    .filter((file) => !/\.map$|\.LICENSE\.txt$/.test(file))
}

function report(sizes, budgets) {
  const kb = (bytes) => `${(bytes / 1024).toFixed(1)} KB`
  const over = Object.entries(sizes).filter(([name, bytes]) => !(bytes <= budgets[name]))
  for (const [name, bytes] of Object.entries(sizes)) {
    const verdict = over.some(([other]) => other === name) ? '  over budget' : ''
    say(`${name.padEnd(24)}${kb(bytes).padStart(10)} of ${kb(budgets[name] ?? 0).padStart(10)}${verdict}`)
  }
  return over.length
}

if (isCommand(import.meta.url)) {
  await prepare()
  await buildIfChanged(['weapp', 'alipay', 'h5'])
  const sizes = measure()
  if (process.argv.includes('--write')) {
    const budgets = Object.entries(sizes).map(([name, bytes]) => [name, Math.ceil(bytes * roomAboveToday)])
    fs.writeFileSync(budgetFile, `${JSON.stringify(Object.fromEntries(budgets), null, 2)}\n`)
  }
  process.exitCode = report(sizes, JSON.parse(fs.readFileSync(budgetFile, 'utf8'))) > 0 ? 1 : 0
}
