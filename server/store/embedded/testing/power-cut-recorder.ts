import fs from 'node:fs'
import path from 'node:path'

type Change = { readonly position: number; readonly data: Buffer } | { readonly length: number }

/**
 * From now on the shadow holds what a power cut would leave of the directory: the content of a file arrives there only when
 * the file is synced, while names (creation, renaming, removal) arrive at once.
 */
export const recordSyncedContent = (directory: string, shadow: string): void => {
  const real = { ...fs }
  const pending = new Map<string, Change[]>()
  const openPaths = new Map<number, string>()
  real.cpSync(directory, shadow, { recursive: true, filter: (file) => !/owner\.\d+$|\.sock$/.test(file) })

  const inside = (file: string): boolean => file.startsWith(directory + path.sep)
  const shadowOf = (file: string): string => shadow + file.slice(directory.length)
  const note = (file: string | undefined, change: Change): void => {
    if (file !== undefined) pending.set(file, [...(pending.get(file) ?? []), change])
  }

  const openSync = (file: string, flags: string | number = 'r', mode?: number): number => {
    const descriptor = real.openSync(file, flags, mode)
    const resolved = path.resolve(file)
    if (!inside(resolved)) return descriptor
    openPaths.set(descriptor, resolved)
    const isFile = real.fstatSync(descriptor).isFile()
    if (isFile && !real.existsSync(shadowOf(resolved))) real.writeFileSync(shadowOf(resolved), '')
    if (isFile && truncates(flags)) note(resolved, { length: 0 })
    return descriptor
  }

  const writeSync = (
    descriptor: number,
    data: Uint8Array,
    offset: number,
    length: number,
    position: number,
  ): number => {
    const written = real.writeSync(descriptor, data, offset, length, position)
    note(openPaths.get(descriptor), { position, data: Buffer.from(data.subarray(offset, offset + written)) })
    return written
  }

  const sync = (descriptor: number): void => {
    const file = openPaths.get(descriptor)
    const changes = file === undefined ? undefined : pending.get(file)
    if (file === undefined || changes === undefined) return
    pending.delete(file)
    const target = real.openSync(shadowOf(file), 'r+')
    for (const change of changes) {
      if ('length' in change) real.ftruncateSync(target, change.length)
      else real.writeSync(target, change.data, 0, change.data.length, change.position)
    }
    real.closeSync(target)
  }

  const renameSync = (from: string, to: string): void => {
    real.renameSync(from, to)
    if (!inside(path.resolve(from))) return
    const [source, target] = [path.resolve(from), path.resolve(to)]
    real.renameSync(shadowOf(source), shadowOf(target))
    const moved = (file: string) =>
      file === source || file.startsWith(source + path.sep) ? target + file.slice(source.length) : file
    pending.delete(target)
    for (const [file, changes] of [...pending]) {
      pending.delete(file)
      pending.set(moved(file), changes)
    }
    for (const [descriptor, file] of openPaths) openPaths.set(descriptor, moved(file))
  }

  const removeAlso =
    (remove: (file: string) => void) =>
    (file: string): void => {
      remove(file)
      const resolved = path.resolve(file)
      if (!inside(resolved)) return
      pending.delete(resolved)
      real.rmSync(shadowOf(resolved), { recursive: true, force: true })
    }

  Object.assign(fs, {
    openSync,
    writeSync,
    renameSync,
    closeSync: (descriptor: number) => {
      openPaths.delete(descriptor)
      real.closeSync(descriptor)
    },
    ftruncateSync: (descriptor: number, length: number) => {
      real.ftruncateSync(descriptor, length)
      note(openPaths.get(descriptor), { length })
    },
    truncateSync: (file: string, length: number) => {
      real.truncateSync(file, length)
      if (inside(path.resolve(file))) note(path.resolve(file), { length })
    },
    fsyncSync: (descriptor: number) => {
      real.fsyncSync(descriptor)
      sync(descriptor)
    },
    fdatasyncSync: (descriptor: number) => {
      real.fdatasyncSync(descriptor)
      sync(descriptor)
    },
    unlinkSync: removeAlso(real.unlinkSync),
    rmdirSync: removeAlso(real.rmdirSync),
    mkdirSync: (file: string, options?: fs.MakeDirectoryOptions) => {
      real.mkdirSync(file, options)
      if (inside(path.resolve(file))) real.mkdirSync(shadowOf(path.resolve(file)), { recursive: true })
    },
  })
}

const truncates = (flags: string | number): boolean =>
  typeof flags === 'number' ? (flags & fs.constants.O_TRUNC) !== 0 : flags.startsWith('w')
