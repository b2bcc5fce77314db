import { buildIfChanged } from './build-if-changed.mjs'
import { prepare } from './prepare.mjs'
import { inRoot } from './run.mjs'
import { pathToFileURL } from 'node:url'

await prepare()
await buildIfChanged(['h5', 'server'])
// In this very process: signals reach the server directly and nothing can be left behind.
await import(pathToFileURL(inRoot('dist/server/main.mjs')).href)
