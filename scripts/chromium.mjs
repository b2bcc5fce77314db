import fs from 'node:fs'
import path from 'node:path'
import { giveUp, isCommand, run, say } from './run.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge']

const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

/** Path of a Chromium or Chrome, installed first where that is ours to do. */
export async function ensureChromium() {
  const found = findChromium()
  if (found) return found
  if (process.env.CHROMIUM_PATH) giveUp(`CHROMIUM_PATH names no file: ${process.env.CHROMIUM_PATH}`)
  if (!isRootOnDebian()) giveUp('The tests need a browser: install Chromium or Chrome, or set CHROMIUM_PATH to one.')
  say('Installing Chromium and Chinese fonts (apt-get) …')
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-q'], quiet)
  const code = await run(
    'apt-get',
    ['install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'],
    quiet,
  )
  const installed = findChromium()
  if (code !== 0 || !installed) giveUp('Installing Chromium failed: see the lines above.')
  return installed
}

export function findChromium() {
  const { CHROMIUM_PATH, PATH = '' } = process.env
  if (CHROMIUM_PATH) return fs.existsSync(CHROMIUM_PATH) ? CHROMIUM_PATH : null
  const folders = PATH.split(path.delimiter).filter(Boolean)
  const onPath = names.flatMap((name) => folders.map((folder) => path.join(folder, name)))
  return [...onPath, ...places].find((file) => fs.existsSync(file)) ?? null
}

const isRootOnDebian = () => fs.existsSync('/etc/debian_version') && process.getuid?.() === 0

if (isCommand(import.meta.url)) say(await ensureChromium())
