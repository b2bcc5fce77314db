import { Worker } from 'node:worker_threads'
import { DatabaseError } from '../database'
import type { FromWorker, ToWorker, WorkerInput } from './worker-messages'
import { EngineStopped, WorkerStream } from './worker-stream'

/** The database engine in its own thread, so that a slow statement never holds up the event loop. */
export class Engine {
  readonly #worker: Worker
  #running = true

  static async start(workerPath: string, input: WorkerInput): Promise<Engine> {
    const worker = new Worker(workerPath, { workerData: input })
    const engine = new Engine(worker)
    await engine.#expect('ready')
    return engine
  }

  private constructor(worker: Worker) {
    this.#worker = worker
    worker.setMaxListeners(0)
    // The exit that follows is what everyone waits for.
    worker.on('error', () => undefined)
    worker.once('exit', () => (this.#running = false))
  }

  openStream(): WorkerStream {
    const stream = new WorkerStream(this.#worker)
    if (!this.#running) process.nextTick(() => stream.destroy(new EngineStopped()))
    return stream
  }

  async stop(): Promise<void> {
    if (!this.#running) return
    const message: ToWorker = 'close'
    this.#worker.postMessage(message)
    await this.#expect('closed')
    await this.#worker.terminate()
  }

  #expect(expected: FromWorker): Promise<void> {
    return new Promise((resolve, reject) => {
      const settle = (outcome: () => void) => {
        this.#worker.off('message', onMessage).off('error', onError).off('exit', onExit)
        outcome()
      }
      const stopped = (reason: string) =>
        settle(() => reject(new DatabaseError('08001', `the embedded database did not start or stop: ${reason}`)))
      const onMessage = (message: FromWorker) => {
        if (message === expected) settle(resolve)
        else if (typeof message === 'object' && 'failure' in message) stopped(message.failure)
      }
      const onError = (error: Error) => stopped(error.message)
      const onExit = (code: number) => stopped(`its thread ended with ${code}`)
      this.#worker.on('message', onMessage).once('error', onError).once('exit', onExit)
    })
  }
}
