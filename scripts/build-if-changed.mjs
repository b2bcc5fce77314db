import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { giveUp, inRoot, isCommand, runQuietly, say } from './run.mjs'

const tools = ['package.json', 'package-lock.json', 'tsconfig.json']
const screens = ['src', 'config', 'babel.config.js', ...tools]
const taro = ['node_modules/@tarojs/cli/bin/taro', 'build', '--type']

const targets = {
  h5: { what: 'the web app', inputs: screens, command: [...taro, 'h5'] },
  weapp: { what: 'the WeChat mini-program', inputs: [...screens, 'project.config.json'], command: [...taro, 'weapp'] },
  alipay: {
    what: 'the Alipay mini-program',
    inputs: [...screens, 'project.alipay.json'],
    command: [...taro, 'alipay'],
  },
  server: {
    what: 'the server',
    inputs: ['server', 'src/contract', 'src/domain', 'content', 'scripts/build-server.mjs', ...tools],
    command: ['scripts/build-server.mjs'],
  },
}

export const allTargets = Object.keys(targets)

/** Builds each target into dist/<target>, unless its inputs and its output are those of the last build. */
export async function buildIfChanged(names) {
  for (const name of names) {
    const inputs = digestInputs(targets[name].inputs)
    if (fs.existsSync(stampOf(name)) && fs.readFileSync(stampOf(name), 'utf8') === stamp(inputs, name)) continue
    await build(name)
    fs.mkdirSync(inRoot('.cache/build'), { recursive: true })
    fs.writeFileSync(stampOf(name), stamp(inputs, name))
  }
}

async function build(name) {
  const { what, command } = targets[name]
  const started = Date.now()
  say(`Building ${what} …`)
  fs.rmSync(inRoot('dist', name), { recursive: true, force: true })
  const { code, output } = await runQuietly(process.execPath, command, { NODE_ENV: 'production' })
  // A build is clean or it is broken: warnings that may stay are soon not read.
  if (code !== 0 || /\bwarnings?\b/i.test(output)) giveUp(`${output}\nBuilding ${what} failed: see the lines above.`)
  if (name !== 'server') (await import('./floor.mjs')).holdFloor(name)
  say(`Built ${what} in ${Math.round((Date.now() - started) / 1000)} s.`)
}

const stampOf = (name) => inRoot('.cache/build', `${name}.stamp`)

const stamp = (inputs, name) => `${inputs} ${digest(filesUnder(path.join('dist', name)))}\n`

function digestInputs(inputs) {
  const files = inputs.flatMap(filesUnder).filter((file) => !/\.test\.tsx?$|^src\/testing\//.test(file))
  return digest(files, [process.version, process.env.TARO_APP_API_BASE ?? ''])
}

function digest(files, facts = []) {
  const hash = createHash('sha256').update(JSON.stringify(facts))
  for (const file of files) hash.update(`\0${file}\0`).update(fs.readFileSync(inRoot(file)))
  return hash.digest('hex')
}

function filesUnder(place) {
  if (!fs.existsSync(inRoot(place))) return []
  if (fs.statSync(inRoot(place)).isFile()) return [place]
  return fs
    .readdirSync(inRoot(place), { recursive: true })
    .map((file) => path.posix.join(place, file.split(path.sep).join('/')))
    .filter((file) => fs.statSync(inRoot(file)).isFile())
    .sort()
}

if (isCommand(import.meta.url)) await buildIfChanged(process.argv.length > 2 ? process.argv.slice(2) : allTargets)
