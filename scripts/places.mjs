import { pathToFileURL } from 'node:url'
import { buildIfChanged } from './build-if-changed.mjs'
import { prepare } from './prepare.mjs'
import { inRoot } from './run.mjs'

await prepare()
await buildIfChanged(['server'])
await import(pathToFileURL(inRoot('dist/server/places.mjs')).href)
