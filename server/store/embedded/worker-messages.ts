export interface WorkerInput {
  /** Null keeps everything in memory. */
  readonly directory: string | null
  readonly snapshotPath?: string | undefined
}

/** Bytes are PostgreSQL's wire protocol. */
export type ToWorker = Uint8Array | 'close'

export type FromWorker = Uint8Array | 'ready' | 'closed' | { readonly failure: string }
