import { describeDatabase } from '../database.conformance'
import { openPostgres } from './open-postgres'
import { createTemporaryDatabase } from './testing/temporary-database'

describeDatabase('postgres', async () => {
  const temporary = await createTemporaryDatabase(process.env.TEST_DATABASE_URL ?? '')
  const database = await openPostgres({ url: temporary.url })
  const dispose = async () => {
    await database.close()
    await temporary.drop()
  }
  return { database, dispose }
})
