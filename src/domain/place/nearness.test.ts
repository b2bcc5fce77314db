import { toGcj02 } from './gcj02'
import { judgeNearness, type PhoneFix } from './nearness'

const place = { latitude: 30.6621, longitude: 114.3105, radiusM: 150 }
const METRE_NORTH = 180 / (Math.PI * 6_371_000)
const northOf = (metres: number, accuracyM = 20): PhoneFix => ({
  latitude: place.latitude + metres * METRE_NORTH,
  longitude: place.longitude,
  datum: 'gcj02',
  accuracyM,
})

test.each([
  ['at the door', northOf(0)],
  ['at the end of the radius and of what the phone is unsure by', northOf(170)],
  ['very unsure: a hundred metres are granted', northOf(250, 200)],
])('%s is near', (_, fix) => {
  expect(judgeNearness(place, fix)).toEqual({ is: 'near' })
})

test.each([
  ['one metre further', northOf(171), { is: 'far', distanceM: 171, mostM: 170 }],
  ['further than is granted', northOf(251, 200), { is: 'far', distanceM: 251, mostM: 250 }],
  ['unsure by more than anything proves', northOf(0, 201), { is: 'inexact', accuracyM: 201, mostM: 200 }],
  ['without saying how sure', northOf(0, 0), { is: 'inexact', accuracyM: 0, mostM: 200 }],
  ['no number', northOf(0, NaN), { is: 'inexact', accuracyM: NaN, mostM: 200 }],
])('%s is not', (_, fix, nearness) => {
  expect(judgeNearness(place, fix)).toEqual(nearness)
})

test('a phone that told nothing is missing', () => {
  expect(judgeNearness(place, null)).toEqual({ is: 'missing' })
})

test('a place with its own radius reaches so far', () => {
  expect(judgeNearness({ ...place, radiusM: 400 }, northOf(420))).toEqual({ is: 'near' })
})

// Pairs as they are published with the free converters of these coordinates, such as eviltransform.
test.each([
  ['Shanghai', [31.1774276, 121.5272106], [31.17530398364597, 121.531541859215]],
  ['Shenzhen', [22.543847, 113.912316], [22.540796131694766, 113.9171764808363]],
  ['Beijing', [39.911954, 116.377817], [39.91334545536069, 116.38404722455657]],
])(
  'a place of GPS in %s lies there on the map',
  (_, [latitude = 0, longitude = 0], [mapLatitude = 0, mapLongitude = 0]) => {
    const shifted = toGcj02({ latitude, longitude, datum: 'wgs84' })
    expect(shifted.latitude).toBeCloseTo(mapLatitude, 6)
    expect(shifted.longitude).toBeCloseTo(mapLongitude, 6)
  },
)

test('a browser at the door is near, although its numbers are those of a place some hundred metres away', () => {
  const gps = { latitude: 30.66434, longitude: 114.30501 }
  const door = { ...toGcj02({ ...gps, datum: 'wgs84' }), radiusM: 150 }
  expect(judgeNearness(door, { ...gps, datum: 'wgs84', accuracyM: 15 })).toEqual({ is: 'near' })
  expect(judgeNearness(door, { ...gps, datum: 'gcj02', accuracyM: 15 })).toMatchObject({ is: 'far' })
})
