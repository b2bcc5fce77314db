import { openTestApp, type TestApp } from '../testing/test-app'

let app: TestApp
beforeAll(async () => {
  app = await openTestApp()
})
afterAll(() => app.close())

test('the catalogue is what the server counts with', async () => {
  const methodology = await app.succeed('readMethodology', {})
  expect(methodology.version).toBe(app.services.methodology.version)
  expect(methodology.settings).toEqual(app.services.methodology.settings)
  expect(methodology.behaviours).toHaveLength(app.services.methodology.behaviours.length)
  expect(methodology.behaviours.find(({ id }) => id === 'cycling')).toMatchObject({ factorMilli: 52_000, unit: 'km' })
  const volunteering = methodology.behaviours.find(({ id }) => id === 'volunteer-service')
  expect(volunteering?.flatPoints).toEqual({ points: 1, perAmountMilli: 6000 })
})
