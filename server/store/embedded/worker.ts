import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { shortMessage } from '../postgres/short-message'
import { DurableNodeFS, durableStartParams } from './durable-file-system'
import { initialiseDirectory } from './initialise-directory'
import { openSnapshot } from './open-snapshot'
import type { FromWorker, ToWorker, WorkerInput } from './worker-messages'

/** What PGlite throws through the engine for an ordinary SQL error. */
const longJumpStatus = 100
const startupPacketByte = 0

const tell = (message: FromWorker): void => parentPort?.postMessage(message)

/** Ends the thread at once, so that nothing more is acknowledged. */
const fail = (error: unknown): never => {
  tell({ failure: shortMessage(error) })
  process.exit(1)
}

const open = async ({ directory, snapshotPath }: WorkerInput): Promise<PGlite> => {
  if (directory === null) return snapshotPath === undefined ? PGlite.create() : openSnapshot(snapshotPath)
  const data = await initialiseDirectory(directory)
  return PGlite.create({ fs: new DurableNodeFS(data, fail), startParams: durableStartParams })
}

/** PGlite swallows a crash of the engine and goes on with what is left of it; we do not. */
const stopOnCrash = (database: PGlite): void => {
  const engine = database.Module
  const step = engine._PostgresMainLoopOnce
  engine._PostgresMainLoopOnce = () => {
    try {
      step()
    } catch (error) {
      if (!isLongJump(error)) fail(error)
      throw error
    }
  }
}

const isLongJump = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'status' in error && error.status === longJumpStatus

const answer = async (database: PGlite, request: Uint8Array): Promise<Uint8Array> => {
  if (request[0] === startupPacketByte) return database.execProtocolRawSync(request)
  const chunks: Uint8Array[] = []
  // Each chunk is a view of the engine's memory, valid only during the call.
  await database.execProtocolRawStream(request, { syncToFs: false, onRawData: (bytes) => chunks.push(bytes.slice()) })
  return Buffer.concat(chunks)
}

const serve = async (input: WorkerInput): Promise<void> => {
  const database = await open(input)
  stopOnCrash(database)
  parentPort?.on('message', async (message: ToWorker) => {
    try {
      if (message !== 'close') return tell(await answer(database, message))
      await database.close()
      tell('closed')
    } catch (error) {
      fail(error)
    }
  })
  tell('ready')
}

serve(workerData).catch(fail)
