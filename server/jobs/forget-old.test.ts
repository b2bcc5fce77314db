import { sql } from '../store/database'
import { openTestApp, type TestApp } from '../testing/test-app'
import { forgetOld } from './forget-old'

const DAY_MS = 24 * 60 * 60 * 1000
let app: TestApp

beforeAll(async () => {
  app = await openTestApp()
})
afterAll(() => app.close())

const counts = async () => {
  const { rows } = await app.database.query<{ keys: number; codes: number; sessions: number }>(
    sql(
      'count-old',
      `select (select count(*) from idempotency) as keys, (select count(*) from login_code) as codes,
        (select count(*) from session) as sessions`,
    ),
  )
  return rows[0]
}

test('answers stay 30 days, codes a day after they ended, sessions 90 days after theirs', async () => {
  const citizen = await app.newCitizen()
  await citizen.succeed('changeProfile', { body: { pseudonym: '早起的人' } })
  await forgetOld.run(app.services)
  expect(await counts()).toEqual({ keys: 1, codes: 1, sessions: 1 })

  app.advance(29 * DAY_MS)
  await forgetOld.run(app.services)
  expect(await counts()).toEqual({ keys: 1, codes: 0, sessions: 1 })

  app.advance(2 * DAY_MS)
  await forgetOld.run(app.services)
  expect(await counts()).toEqual({ keys: 0, codes: 0, sessions: 1 })

  app.advance(150 * DAY_MS)
  await forgetOld.run(app.services)
  expect(await counts()).toEqual({ keys: 0, codes: 0, sessions: 0 })
})
