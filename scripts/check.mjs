import { prepare } from './prepare.mjs'
import { run, say } from './run.mjs'

const node = process.execPath
const tsc = (project) => [node, ['node_modules/typescript/bin/tsc', '-p', project]]

// The cheap ones first; all of them run, so that one look shows everything.
const steps = {
  'types of the app': tsc('tsconfig.json'),
  'types of the domain': tsc('src/domain/tsconfig.json'),
  'types of the server': tsc('server/tsconfig.json'),
  'types of the tests': tsc('tests/tsconfig.json'),
  lint: [node, ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0']],
  format: [node, ['node_modules/prettier/bin/prettier.cjs', '--check', '.', '--log-level', 'warn']],
  lockfile: [node, ['scripts/fix-lock.cjs', '--check']],
  tests: [node, ['scripts/test.mjs']],
  size: [node, ['scripts/size.mjs']],
}

const withoutTests = process.argv.includes('--without-tests')

await prepare()
const failed = []
for (const [name, [command, args]] of Object.entries(steps)) {
  if (withoutTests && name === 'tests') continue
  say(`— ${name}`)
  if ((await run(command, args)) !== 0) failed.push(name)
}
say(failed.length > 0 ? `Failed: ${failed.join(', ')}` : 'All checks passed.')
process.exitCode = failed.length > 0 ? 1 : 0
