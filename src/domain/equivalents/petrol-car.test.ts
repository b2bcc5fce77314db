import { grams } from '../units'
import { PETROL_CAR, petrolCarKm } from './petrol-car'

test.each([
  [0, 0],
  [162, 0],
  [163, 1],
  [1_627, 10],
  [1_626, 9],
  [5_673, 34],
  [41_490, 255],
])('%i g are %i km in an average petrol car, rounded down', (avoided, km) => {
  expect(petrolCarKm(grams(avoided))).toBe(km)
})

test('is the 162.7 g/km that its source gives, with year and address', () => {
  expect(PETROL_CAR.milligramsPerKm / 1000).toBe(162.7)
  expect(PETROL_CAR.source.title.en).toContain(String(PETROL_CAR.source.year))
  expect(PETROL_CAR.source.url).toMatch(/^https:\/\/www\.gov\.uk\//)
})
