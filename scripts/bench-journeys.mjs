import { build } from 'esbuild'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { giveUp, inRoot, root, say } from './run.mjs'

const TASKS = { '--cross-validate': 'cross-validate', '--calibrate': 'calibrate' }

const [file, option, ...others] = process.argv.slice(2)
if (!file || others.length > 0 || (option !== undefined && !Object.hasOwn(TASKS, option))) {
  giveUp(`npm run bench:journeys -- FILE [${Object.keys(TASKS).join(' | ')}]`)
}

await build({
  absWorkingDir: root,
  entryPoints: ['./bench/journeys/main.ts'],
  outfile: '.cache/bench/journeys.mjs',
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  packages: 'external',
  alias: { '@': inRoot('src') },
  logLevel: 'warning',
})
const { benchJourneys } = await import(pathToFileURL(inRoot('.cache/bench/journeys.mjs')).href)
await benchJourneys({ file: path.resolve(file), task: option ? TASKS[option] : 'measure' }, say)
