import { build } from 'esbuild'
import fs from 'node:fs'
import { giveUp, inRoot, root } from './run.mjs'

const entryPoints = {
  main: './server/main.ts',
  staff: './server/staff-command-line.ts',
  places: './server/places-command-line.ts',
  'pglite-worker': './server/store/embedded/worker.ts',
}

fs.rmSync(inRoot('dist/server'), { recursive: true, force: true })
const { warnings } = await build({
  absWorkingDir: root,
  entryPoints,
  outdir: 'dist/server',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  packages: 'external',
  sourcemap: true,
  alias: { '@': inRoot('src') },
  loader: { '.sql': 'text' },
  logLevel: 'warning',
})
if (warnings.length > 0) giveUp('The server builds with warnings: see the lines above.')
