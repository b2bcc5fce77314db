import fs from 'node:fs'
import { allTargets, buildIfChanged } from './build-if-changed.mjs'
import { ensureChromium } from './chromium.mjs'
import { prepare } from './prepare.mjs'
import { inRoot, run, say } from './run.mjs'

const results = inRoot('.cache/test/results.json')

await prepare()
const CHROMIUM_PATH = await ensureChromium()
await buildIfChanged(allTargets)
fs.rmSync(results, { force: true })
fs.mkdirSync(inRoot('.cache/test'), { recursive: true })
const jest = ['node_modules/jest/bin/jest.js', '--maxWorkers=2', '--json', `--outputFile=${results}`]
const code = await run(process.execPath, [...jest, ...process.argv.slice(2)], { CHROMIUM_PATH })
const { passed, failed } = count()
say(`${passed} passed, ${failed} failed`)
process.exit(code === 0 && failed > 0 ? 1 : code)

// A spec file that does not even load counts as one failure.
function count() {
  if (!fs.existsSync(results)) return { passed: 0, failed: 1 }
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(fs.readFileSync(results, 'utf8'))
  return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites }
}
