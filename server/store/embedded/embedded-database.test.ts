import { describeDatabase } from '../database.conformance'
import { openEmbedded } from './open-embedded'
import { embeddedWorkerPath as workerPath, snapshotPath } from './testing/paths'

describeDatabase('embedded', async () => {
  const database = await openEmbedded({ directory: null, workerPath, snapshotPath })
  return { database, dispose: () => database.close() }
})
