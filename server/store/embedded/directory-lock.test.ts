import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import readline from 'node:readline'
import { DataDirectoryInUse, lockDirectory } from './directory-lock'
import { bundle } from './testing/bundle'

jest.setTimeout(240_000)

let program: string
let root: string
let directory: string
let children: ChildProcess[] = []

beforeAll(async () => {
  program = await bundle('locking-child.ts')
})

beforeEach(() => {
  root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'lock-')))
  directory = root
})

afterEach(async () => {
  await Promise.all(children.map(kill))
  children = []
  fs.rmSync(root, { recursive: true })
})

const start = async () => {
  const child = spawn(process.execPath, [program, directory], { stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(child)
  const [outcome] = await once(readline.createInterface({ input: child.stdout }), 'line')
  return { child, outcome: String(outcome) }
}

const kill = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGKILL')
  await once(child, 'exit')
}

it('refuses a second process in one line, and opens to the next when the owner was killed', async () => {
  const first = await start()
  expect(first.outcome).toBe('owner')
  const refusal = `DataDirectoryInUse: the data directory ${directory} is in use by another process`
  expect((await start()).outcome).toBe(refusal)
  await kill(first.child)
  expect((await start()).outcome).toBe('owner')
})

it('has exactly one owner when many start at once, over the lock of a dead one', async () => {
  for (let round = 0; round < 3; round++) {
    const started = await Promise.all(Array.from({ length: 6 }, start))
    expect(started.filter(({ outcome }) => outcome === 'owner')).toHaveLength(1)
    await Promise.all(started.map(({ child }) => kill(child)))
  }
})

it('opens again after an orderly release', async () => {
  const release = await lockDirectory(directory)
  await expect(lockDirectory(directory)).rejects.toBeInstanceOf(DataDirectoryInUse)
  await release()
  await (
    await lockDirectory(directory)
  )()
})

it('guards a directory whose path is longer than a socket address', async () => {
  directory = path.join(root, 'a'.repeat(100), 'b'.repeat(100))
  fs.mkdirSync(directory, { recursive: true })
  const first = await start()
  expect(first.outcome).toBe('owner')
  await expect(lockDirectory(directory)).rejects.toBeInstanceOf(DataDirectoryInUse)
  await kill(first.child)
  await (
    await lockDirectory(directory)
  )()
})

it('leaves nothing behind but the newest owner', async () => {
  for (let time = 0; time < 3; time++) await (await lockDirectory(directory))()
  expect(fs.readdirSync(directory)).toEqual(['owner.3'])
})
