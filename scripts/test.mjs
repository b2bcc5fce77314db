import fs from 'node:fs'
import { allTargets, buildIfChanged } from './build-if-changed.mjs'
import { ensureChromium } from './chromium.mjs'
import { prepare } from './prepare.mjs'
import { inRoot, run, say } from './run.mjs'

const jestResults = inRoot('.cache/test/results.json')
const toolResults = inRoot('.cache/test/tools.tap')

await prepare()
const CHROMIUM_PATH = await ensureChromium()
await buildIfChanged(allTargets)
fs.rmSync(inRoot('.cache/test'), { recursive: true, force: true })
fs.mkdirSync(inRoot('.cache/test'), { recursive: true })
const wanted = process.argv.slice(2)
// Words after the command choose among jest's tests; the tools have theirs, for node:test.
const suites = wanted.length > 0 ? [await testWithJest()] : [await testTools(), await testWithJest()]
const passed = sum(suites.map((suite) => suite.passed))
const failed = sum(suites.map((suite) => suite.failed))
say(`${passed} passed, ${failed} failed`)
process.exit(failed > 0 || suites.some(({ code }) => code !== 0) ? 1 : 0)

async function testWithJest() {
  const jest = ['node_modules/jest/bin/jest.js', '--maxWorkers=2', '--json', `--outputFile=${jestResults}`]
  const code = await run(process.execPath, [...jest, ...wanted], { CHROMIUM_PATH })
  if (!fs.existsSync(jestResults)) return { code, passed: 0, failed: 1 }
  const results = JSON.parse(fs.readFileSync(jestResults, 'utf8'))
  // A spec file that does not even load counts as one failure.
  return { code, passed: results.numPassedTests, failed: results.numFailedTests + results.numRuntimeErrorTestSuites }
}

async function testTools() {
  const reporters = [
    '--test-reporter=dot',
    '--test-reporter-destination=stdout',
    '--test-reporter=tap',
    `--test-reporter-destination=${toolResults}`,
  ]
  const specs = ['tools/mini-runner/test', 'scripts'].flatMap((folder) =>
    fs
      .readdirSync(inRoot(folder))
      .filter((file) => /\.test\.m?js$/.test(file))
      .map((file) => `${folder}/${file}`),
  )
  const code = await run(process.execPath, ['--test', '--test-concurrency=1', ...reporters, ...specs], {
    CHROMIUM_PATH,
  })
  if (!fs.existsSync(toolResults)) return { code, passed: 0, failed: 1 }
  const tap = fs.readFileSync(toolResults, 'utf8')
  const count = (name) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(tap)?.[1] ?? 0)
  const suite = { code, passed: count('pass'), failed: count('fail') + count('cancelled') }
  if (suite.failed > 0) say(tap)
  return suite
}

function sum(counts) {
  return counts.reduce((total, count) => total + count, 0)
}
