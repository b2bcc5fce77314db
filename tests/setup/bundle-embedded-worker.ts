import fs from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'

const root = path.resolve(__dirname, '../..')
const entry = path.join(root, 'server/store/embedded/worker.ts')

// A worker thread loads a file of its own, outside of jest's transform.
export default async function bundleEmbeddedWorker() {
  if (!fs.existsSync(entry)) return
  await build({
    entryPoints: [entry],
    outfile: path.join(root, '.cache/test/pglite-worker.mjs'),
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    alias: { '@': path.join(root, 'src') },
    loader: { '.sql': 'text' },
    logLevel: 'error',
  })
}
