import path from 'node:path'
import { build } from 'esbuild'
import { output, root } from './paths'

/** Bundles a program of the tests that needs a process or thread of its own; answers where it lies. */
export const bundle = async (entry: string): Promise<string> => {
  const outfile = path.join(output, `${path.basename(entry, '.ts')}.mjs`)
  await build({
    entryPoints: [path.join(__dirname, entry)],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    alias: { '@': path.join(root, 'src') },
    logLevel: 'error',
  })
  return outfile
}
