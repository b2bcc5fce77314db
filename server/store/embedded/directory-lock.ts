import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'

export class DataDirectoryInUse extends Error {
  override readonly name = 'DataDirectoryInUse'

  constructor(readonly directory: string) {
    super(`the data directory ${directory} is in use by another process`)
  }
}

export type Release = () => Promise<void>

const ownerPattern = /^owner\.(\d+)$/
/** sockaddr_un holds 104 bytes on macOS and 108 on Linux, with the name of the socket. */
const socketDirectoryBytesMax = 60

/**
 * An owner listens on a socket, which the kernel closes with the process, however it dies: no stale lock, no reused process
 * number. Owners are numbered symbolic links to their sockets. A number is taken by creating its link, which only one can
 * do; the newest is never removed, so a slow rival cannot take an old number unseen.
 */
export const lockDirectory = async (directory: string): Promise<Release> => {
  const short = shortAlias(directory)
  try {
    return await takeOwnership(directory, short.path)
  } finally {
    short.remove()
  }
}

const takeOwnership = async (directory: string, reach: string): Promise<Release> => {
  const socket = `${randomUUID().slice(0, 13)}.sock`
  const server = await listen(path.join(reach, socket))
  const release = () => close(server, path.join(directory, socket))
  try {
    while (true) {
      const newest = newestOwner(directory)
      if (newest > 0 && (await isAlive(path.join(reach, `owner.${newest}`)))) throw new DataDirectoryInUse(directory)
      if (!claim(directory, newest + 1, socket)) continue
      if (newestOwner(directory) !== newest + 1) throw new DataDirectoryInUse(directory)
      removeFormerOwners(directory, newest + 1)
      return release
    }
  } catch (error) {
    await release()
    throw error
  }
}

const claim = (directory: string, number: number, socket: string): boolean => {
  try {
    fs.symlinkSync(socket, path.join(directory, `owner.${number}`))
    return true
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false
    throw error
  }
}

const ownerNumbers = (directory: string): number[] =>
  fs.readdirSync(directory).flatMap((name) => {
    const number = ownerPattern.exec(name)?.[1]
    return number === undefined ? [] : [Number(number)]
  })

const newestOwner = (directory: string): number => Math.max(0, ...ownerNumbers(directory))

const removeFormerOwners = (directory: string, number: number): void => {
  for (const former of ownerNumbers(directory).filter((other) => other < number)) {
    const link = path.join(directory, `owner.${former}`)
    fs.rmSync(path.join(directory, fs.readlinkSync(link)), { force: true })
    fs.rmSync(link, { force: true })
  }
}

/** Anything but a clear "nobody listens" counts as alive: refusing to start is the safe mistake. */
const isAlive = (socket: string): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = net.connect(socket)
    probe.once('connect', () => {
      probe.destroy()
      resolve(true)
    })
    probe.once('error', (error) => resolve(!hasCode(error, 'ECONNREFUSED') && !hasCode(error, 'ENOENT')))
  })

const listen = (socket: string): Promise<net.Server> =>
  new Promise((resolve, reject) => {
    const server = net.createServer((connection) => connection.destroy())
    server.once('error', reject)
    server.listen(socket, () => resolve(server.unref()))
  })

const close = (server: net.Server, socket: string): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => {
      fs.rmSync(socket, { force: true })
      resolve()
    })
  })

/** Reaches a directory of any length through a short symbolic link; the socket itself lies in the directory. */
const shortAlias = (directory: string): { path: string; remove: () => void } => {
  if (Buffer.byteLength(directory) <= socketDirectoryBytesMax) return { path: directory, remove: () => undefined }
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gp-'))
  const alias = path.join(folder, 'd')
  fs.symlinkSync(directory, alias)
  return { path: alias, remove: () => fs.rmSync(folder, { recursive: true }) }
}

const hasCode = (error: unknown, code: string): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === code
