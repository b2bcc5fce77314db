import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

export const inRoot = (...parts) => path.join(root, ...parts)

/** True when this module is the command that Node was started with. */
export const isCommand = (url) =>
  process.argv[1] !== undefined && fileURLToPath(url) === fs.realpathSync(process.argv[1])

/** Runs a command in the project with our own output; answers its exit code. */
export function run(command, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } })
    child.on('error', reject)
    child.on('exit', (code, signal) => resolve(signal ? 1 : code))
  })
}

/** Runs a command quietly; answers its exit code and all that it printed. */
export function runQuietly(command, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    })
    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

export const say = (line) => process.stdout.write(`${line}\n`)

/** One clear line, and no stack trace. */
export function giveUp(line) {
  process.stderr.write(`${line}\n`)
  process.exit(1)
}
