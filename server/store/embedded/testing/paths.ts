import path from 'node:path'
import packageFile from '../../../../package.json'

export const root = path.resolve(__dirname, '../../../..')
export const output = path.join(root, '.cache/test')
const engineVersion = packageFile.dependencies['@electric-sql/pglite']

export const embeddedWorkerPath = path.join(output, 'pglite-worker.mjs')

/** Named by the version of the engine, whose files it holds. */
export const snapshotPath = path.join(output, `empty-${engineVersion}.tar`)
