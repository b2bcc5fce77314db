import fs from 'node:fs'
import { giveUp, inRoot, isCommand, run, say } from './run.mjs'

const oldestNode = [20, 11]

/** Checks Node and installs the packages of the lockfile when they are missing or others. */
export async function prepare() {
  checkNode()
  if (installedAsLocked()) return
  say('Installing packages (npm ci), this takes a few minutes the first time …')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const code = await run(npm, ['ci', '--no-audit', '--no-fund'])
  if (code !== 0) giveUp('Installing packages failed: see the lines above.')
  say('Packages installed.')
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  const enough = major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])
  if (!enough) giveUp(`Green Passbook needs Node ${oldestNode.join('.')} or newer; this is ${process.versions.node}.`)
}

// npm writes this hidden lockfile when an install is complete, so a broken install counts as missing.
function installedAsLocked() {
  const hidden = inRoot('node_modules/.package-lock.json')
  if (!fs.existsSync(hidden)) return false
  const installed = JSON.parse(fs.readFileSync(hidden, 'utf8')).packages
  const locked = JSON.parse(fs.readFileSync(inRoot('package-lock.json'), 'utf8')).packages
  return Object.entries(locked)
    .filter(([place, { optional }]) => place !== '' && !optional)
    .every(([place, { version }]) => installed[place]?.version === version)
}

if (isCommand(import.meta.url)) await prepare()
