import fs from 'node:fs'
import { buildIfChanged } from './build-if-changed.mjs'
import { giveUp, inRoot, isCommand, run, say } from './run.mjs'

// Run by npx for this one purpose: as a dependency it would add three hundred old packages to every installation.
const uploader = 'miniprogram-ci@2.1.42'

/**
 * Settings of an upload, or the first thing that is wrong with them. docs/recipes/release.md says where each comes from.
 * @returns {{ appid: string, keyFile: string, apiBase: string, robot: string } | { problem: string }}
 */
export function readUploadSettings(env, isFile = fs.existsSync) {
  const { WEAPP_APPID: appid = '', WEAPP_UPLOAD_KEY: keyFile = '', TARO_APP_API_BASE: apiBase = '' } = env
  const robot = env.WEAPP_ROBOT ?? '1'
  if (!/^wx[0-9a-f]{16}$/.test(appid))
    return { problem: 'WEAPP_APPID must be the id of your mini-program, wx and 16 hexadecimal digits.' }
  if (!isFile(keyFile)) return { problem: 'WEAPP_UPLOAD_KEY must name the file of the upload key.' }
  if (!/^https:\/\/[^/]+[^/.]$/.test(apiBase) || apiBase.endsWith('.example')) {
    return { problem: 'TARO_APP_API_BASE must be the https address of your server, without a path.' }
  }
  if (!/^([1-9]|[12]\d|30)$/.test(robot)) return { problem: 'WEAPP_ROBOT must be a number from 1 to 30.' }
  return { appid, keyFile, apiBase, robot }
}

async function upload() {
  const settings = readUploadSettings(process.env)
  if ('problem' in settings) giveUp(`${settings.problem} See docs/recipes/release.md.`)
  const { appid, keyFile, robot } = settings
  await buildIfChanged(['weapp'])
  const { version } = JSON.parse(fs.readFileSync(inRoot('package.json'), 'utf8'))
  say(`Uploading ${version} to ${appid} …`)
  const what = [
    '--pp',
    '.',
    '--pkp',
    keyFile,
    '--appid',
    appid,
    '--uv',
    version,
    '-r',
    robot,
    '--use-project-config',
    'true',
  ]
  const code = await run('npx', ['--yes', uploader, 'upload', ...what])
  if (code !== 0) giveUp('The upload was refused: see the lines above.')
}

if (isCommand(import.meta.url)) await upload()
