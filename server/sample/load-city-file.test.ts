import sampleCity from '../../content/sample-city/city.json'
import { newestOf, readMethodologies } from '../content'
import { openTestApp, type TestApp } from '../testing/test-app'
import { CityFileError, readCityFile } from './city-file'
import { loadCityFile } from './load-city-file'

let app: TestApp
beforeAll(async () => {
  app = await openTestApp()
})
afterAll(() => app.close())

test('the sample city is loaded once, into an empty database only', async () => {
  expect(await loadCityFile(app.database, readCityFile(sampleCity), app.now())).toBe(false)
  expect((await app.succeed('readCity', {})).districts).toHaveLength(4)
})

test('its mall has every category and a full pool for the running month', async () => {
  const { rewards, pool } = await app.succeed('listRewards', { query: { limit: 50 } })
  expect(rewards).toHaveLength(sampleCity.rewards.length)
  expect(new Set(rewards.map(({ category }) => category)).size).toBe(5)
  expect(pool).toMatchObject({ month: '2026-11', totalPoints: 60_000, leftPoints: 60_000, sponsors: 6 })
  const service = rewards.find(({ id }) => id === 'bike-service')
  expect(service).toMatchObject({ points: 120, stockLeft: 34, limit: { count: 1, per: 'month' }, footprintGrams: 200 })
  expect(service?.exchangePoints.map(({ id }) => id)).toEqual(['fenglin', 'library'])
})

test('nobody lives there', async () => {
  expect(await app.succeed('readCity', {})).toMatchObject({ persons: 0, actions: 0 })
})

test('a city with a mistake is refused with its place', () => {
  const [reward, ...others] = sampleCity.rewards
  const wrong = { ...sampleCity, rewards: [{ ...reward, points: 0 }, ...others] }
  expect(() => readCityFile(wrong)).toThrow(CityFileError)
  expect(() => readCityFile(wrong)).toThrow('rewards.0.points')
  expect(() => readCityFile({ ...sampleCity, people: [] })).toThrow(CityFileError)
})

test('what a city file refers to is there', () => {
  const city = readCityFile(sampleCity)
  const points = city.exchangePoints.map(({ id }) => id)
  const districts = city.districts.map(({ id }) => id)
  expect(points).toEqual(expect.arrayContaining(city.rewards.flatMap(({ exchangePointIds }) => exchangePointIds)))
  expect(points).toEqual(expect.arrayContaining(city.tickets.map(({ exchangePointId }) => exchangePointId)))
  const places = city.places ?? []
  const known = newestOf(readMethodologies()).behaviours.filter(({ evidence }) => evidence.includes('place'))
  expect(points).toEqual(expect.arrayContaining(places.map(({ exchangePointId }) => exchangePointId)))
  expect(new Set(places.map(({ kind }) => kind)).size).toBe(3)
  expect(known.map(({ id }) => id)).toEqual(expect.arrayContaining(places.flatMap(({ behaviourIds }) => behaviourIds)))
  expect(districts).toEqual(
    expect.arrayContaining([...city.organisations, ...city.exchangePoints].map(({ districtId }) => districtId)),
  )
  expect(city.charities.map(({ id }) => id)).toContain(city.defaultCharityId)
})
