import { describeDatabase } from '../database.conformance'
import { openPostgres } from './open-postgres'
import { createTemporaryDatabase } from './testing/temporary-database'

const serverUrl = process.env.TEST_DATABASE_URL

if (serverUrl === undefined) {
  it.skip('needs TEST_DATABASE_URL', () => undefined)
} else {
  describeDatabase('postgres', async () => {
    const temporary = await createTemporaryDatabase(serverUrl)
    const database = await openPostgres({ url: temporary.url })
    const dispose = async () => {
      await database.close()
      await temporary.drop()
    }
    return { database, dispose }
  })
}
