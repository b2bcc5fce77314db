import { Duplex } from 'node:stream'
import type { Worker } from 'node:worker_threads'

/** With the code a socket would give, because the driver and the pool tell failures apart by it. */
export class EngineStopped extends Error {
  readonly code = 'ECONNRESET'

  constructor() {
    super('the embedded database has stopped')
  }
}

/** Looks like a socket to the PostgreSQL driver and carries its bytes to the worker. */
export class WorkerStream extends Duplex {
  readonly #worker: Worker
  #outgoing: Buffer[] = []
  readonly #receive = (message: unknown) => {
    if (ArrayBuffer.isView(message)) this.push(Buffer.from(message.buffer, message.byteOffset, message.byteLength))
  }
  readonly #workerExited = () => this.destroy(new EngineStopped())

  constructor(worker: Worker) {
    super()
    this.#worker = worker
    worker.on('message', this.#receive)
    worker.once('exit', this.#workerExited)
  }

  /** What the driver asks of a socket. */
  connect(): this {
    process.nextTick(() => this.emit('connect'))
    return this
  }

  setNoDelay(): this {
    return this
  }

  setKeepAlive(): this {
    return this
  }

  ref(): this {
    return this
  }

  unref(): this {
    return this
  }

  override _read(): void {}

  /** All that is written in one turn travels as one message: one round trip for a whole batch. */
  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    if (this.#outgoing.length === 0) queueMicrotask(() => this.#send())
    this.#outgoing.push(chunk)
    done()
  }

  override _final(done: () => void): void {
    done()
    this.destroy()
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#worker.off('message', this.#receive)
    this.#worker.off('exit', this.#workerExited)
    done(error)
  }

  #send(): void {
    const length = this.#outgoing.reduce((total, chunk) => total + chunk.length, 0)
    // A buffer of its own: posting a view of a pooled one would copy the whole pool.
    const bytes = new Uint8Array(length)
    let offset = 0
    for (const chunk of this.#outgoing) {
      bytes.set(chunk, offset)
      offset += chunk.length
    }
    this.#outgoing = []
    this.#worker.postMessage(bytes)
  }
}
