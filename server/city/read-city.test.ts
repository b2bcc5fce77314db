import { foldBoards } from '../jobs/fold-boards'
import { openTestApp, type TestApp } from '../testing/test-app'

let app: TestApp
beforeAll(async () => {
  app = await openTestApp()
})
afterAll(() => app.close())

test('the sample city says that it is one, and begins at zero', async () => {
  const city = await app.succeed('readCity', {})
  expect(city).toMatchObject({
    name: { zh: '青禾市', en: 'Qinghe' },
    sample: true,
    persons: 0,
    actions: 0,
    grams: { declared: 0, pending: 0, verified: 0 },
    defaultCharityId: 'rain-garden',
    appealDays: 5,
  })
  expect(city.byCategory.map(({ category }) => category)).toHaveLength(7)
  expect(city.districts.map(({ id }) => id)).toEqual(['east-bank', 'west-bank', 'north-hill', 'south-lake'])
  expect(city.organisations).toHaveLength(6)
  expect(city.charities).toHaveLength(3)
})

test('what citizens did appears once the boards are folded', async () => {
  const citizen = await app.newCitizen()
  const occurredAt = '2026-11-20T09:00:00+08:00'
  const log = (behaviourId: string, amount: number, unit: string) =>
    citizen.succeed('logAction', { body: { behaviourId, amount, unit, occurredAt, evidence: { tier: 'self' } } })
  await log('cycling', 5, 'km')
  await log('empty-plate-meal', 1, 'times')
  app.advance(60_000)
  await foldBoards.run(app.services)
  const city = await app.succeed('readCity', {})
  expect(city).toMatchObject({ persons: 1, actions: 2, grams: { declared: 404, pending: 0, verified: 0 } })
  expect(city.byCategory.filter(({ actions }) => actions > 0)).toEqual([
    { category: 'food', actions: 1, grams: { declared: 144, pending: 0, verified: 0 } },
    { category: 'mobility', actions: 1, grams: { declared: 260, pending: 0, verified: 0 } },
  ])
  expect(city.asOf).toBe(app.now().toISOString())
})
