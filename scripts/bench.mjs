import os from 'node:os'
import { pathToFileURL } from 'node:url'
import { benchSize } from '../bench/size/size.mjs'
import { buildIfChanged } from './build-if-changed.mjs'
import { prepare } from './prepare.mjs'
import { giveUp, inRoot, root, say } from './run.mjs'

await prepare()
const { linesOf, serverBenches } = await bundle()
const benches = { size: benchSize, ...serverBenches }
const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(benches)
const unknown = names.find((name) => !Object.hasOwn(benches, name))
if (unknown) giveUp(`There is no bench ${unknown}: choose of ${Object.keys(benches).join(', ')}.`)

if (names.some((name) => Object.hasOwn(serverBenches, name))) await buildIfChanged(['server'])
say(
  `${os.cpus().length} cores (${os.cpus()[0]?.model ?? 'unknown'}), Node ${process.versions.node}; everything runs on them.`,
)
for (const name of names) {
  const comparisons = await benches[name]()
  for (const comparison of comparisons) say(`\n${linesOf(comparison).join('\n')}`)
}

async function bundle() {
  const { build } = await import('esbuild')
  await build({
    absWorkingDir: root,
    entryPoints: ['./bench/main.ts', './bench/load/load-generator.ts'],
    outdir: '.cache/bench',
    entryNames: '[name]',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    alias: { '@': inRoot('src') },
    logLevel: 'warning',
  })
  return import(pathToFileURL(inRoot('.cache/bench/main.mjs')).href)
}
