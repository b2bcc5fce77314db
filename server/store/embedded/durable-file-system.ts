import fs from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'

/** With fsync on, by the one method that reaches the file system through emscripten. */
export const durableStartParams = [
  ...PGlite.defaultStartParams.filter((param) => param !== '-F'),
  '-c',
  'wal_sync_method=fsync',
  // The log is cut only when maintained; what is kept for reuse after that should not fill a small disk.
  '-c',
  'max_wal_size=128MB',
  '-c',
  'min_wal_size=32MB',
]

interface EmscriptenStream {
  readonly nfd?: number | null
  readonly node: unknown
}

interface EmscriptenNodeFileSystem {
  readonly stream_ops: { fsync?: (stream: EmscriptenStream) => number }
  readonly realPath: (node: unknown) => string
}

type InitArguments = Parameters<NodeFS['init']>

/** Emscripten's file system answers every fsync with success and does nothing: a power cut would lose all of it. */
export class DurableNodeFS extends NodeFS {
  readonly #onSyncFailure: (error: unknown) => never

  constructor(directory: string, onSyncFailure: (error: unknown) => never) {
    super(directory)
    this.#onSyncFailure = onSyncFailure
  }

  override async init(...[pg, options]: InitArguments) {
    const { emscriptenOpts } = await super.init(pg, options)
    const install = (module: { NODEFS: object }) => this.#installSync(module.NODEFS)
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), install] } }
  }

  #installSync(fileSystem: object): void {
    if (!isNodeFileSystem(fileSystem)) throw new Error('the embedded engine has another file system than expected')
    fileSystem.stream_ops.fsync = (stream) => {
      try {
        if (typeof stream.nfd === 'number') fs.fdatasyncSync(stream.nfd)
        else syncPath(fileSystem.realPath(stream.node))
        return 0
      } catch (error) {
        // After a failed sync the kernel may have dropped the pages: going on would acknowledge what is lost.
        return this.#onSyncFailure(error)
      }
    }
  }
}

const isNodeFileSystem = (value: object): value is EmscriptenNodeFileSystem =>
  'stream_ops' in value && typeof value.stream_ops === 'object' && 'realPath' in value

export const syncPath = (path: string): void => {
  const descriptor = fs.openSync(path, 'r')
  try {
    fs.fsyncSync(descriptor)
  } finally {
    fs.closeSync(descriptor)
  }
}
