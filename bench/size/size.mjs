import fs from 'node:fs'
import path from 'node:path'
import { buildIfChanged } from '../../scripts/build-if-changed.mjs'
import { giveUp, inRoot, runQuietly, say } from '../../scripts/run.mjs'
import { miniSizes, webSizes } from '../../scripts/size.mjs'

const emptyOutput = '.cache/bench/empty-app'

/** What a person downloads before the first screen, beside an empty app built with the same config. */
export async function benchSize() {
  await buildIfChanged(['weapp', 'h5'])
  for (const target of ['weapp', 'h5']) await buildEmptyApp(target)
  const inKilobytes = (what, measure) => ({
    what,
    unit: 'KB',
    baselineIs: 'an empty Taro app of one blank tab page, same config',
    ours: [measure('dist') / 1024],
    baseline: [measure(emptyOutput) / 1024],
    aim: { atMost: 2 },
    notes: [],
  })
  return [
    inKilobytes('WeChat main package', (output) => miniSizes('weapp', output)['weapp main']),
    inKilobytes('WeChat start-up JavaScript: shared scripts and the first page', startScriptBytes),
    inKilobytes('web first load, gzip', (output) => webSizes(output)['h5 first load, gzip']),
  ]
}

async function buildEmptyApp(target) {
  say(`Building the empty app for ${target} …`)
  fs.rmSync(inRoot(emptyOutput, target), { recursive: true, force: true })
  const { code, output } = await runQuietly(
    process.execPath,
    ['node_modules/@tarojs/cli/bin/taro', 'build', '--type', target],
    { NODE_ENV: 'production', APP_SOURCE_ROOT: 'bench/size/empty-app', APP_OUTPUT_ROOT: emptyOutput },
  )
  if (code !== 0) giveUp(`${output}\nBuilding the empty app for ${target} failed: see the lines above.`)
}

// `lazyCodeLoading` keeps the other pages of the main package unread until they are opened.
function startScriptBytes(output) {
  const folder = inRoot(output, 'weapp')
  const [firstPage] = JSON.parse(fs.readFileSync(path.join(folder, 'app.json'), 'utf8')).pages
  const shared = fs.readdirSync(folder).filter((file) => file.endsWith('.js'))
  return [...shared, `${firstPage}.js`].reduce((bytes, file) => bytes + fs.statSync(path.join(folder, file)).size, 0)
}
