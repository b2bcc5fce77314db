import { workerData } from 'node:worker_threads'
import { recordSyncedContent } from './power-cut-recorder'

recordSyncedContent(workerData.directory, process.env.POWER_CUT_SHADOW ?? '')
await import('../worker')
