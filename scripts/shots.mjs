import { allTargets, buildIfChanged } from './build-if-changed.mjs'
import { ensureChromium } from './chromium.mjs'
import { prepare } from './prepare.mjs'
import { run } from './run.mjs'

await prepare()
const CHROMIUM_PATH = await ensureChromium()
await buildIfChanged(allTargets)
process.exitCode = await run(process.execPath, ['node_modules/jest/bin/jest.js', '--runInBand'], {
  CHROMIUM_PATH,
  SHOTS: '1',
})
