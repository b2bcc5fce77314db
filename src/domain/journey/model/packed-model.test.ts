import fs from 'node:fs'
import path from 'node:path'
import { movementFeatures } from '../features/movement-features'
import { MODES } from '../mode'
import { readJourney } from '../read-journey'
import { makeTrack } from '../testing/make-track'
import { PACKED_CALIBRATION } from './calibration.generated'
import { chancesOf } from './mode-model'
import { DIGITS, unpackModel } from './packed-model'
import { LEVELS, levelOf } from './levels'

const file = path.join(__dirname, 'calibration.generated.ts')

describe('the calibration', () => {
  it('is a file of at most 16 KB', () => {
    expect(fs.statSync(file).size).toBeLessThanOrEqual(16 * 1024)
  })

  it('knows as many features as there are, each by its own name', () => {
    const journey = readJourney(makeTrack({ mode: 'bus', seed: 1 }))
    if (!journey) throw new Error('no journey')
    const features = movementFeatures(journey.path, journey.timeline, journey.startedAtMs)
    expect(PACKED_CALIBRATION.model.ranges).toHaveLength(2 * features.length)
    expect(new Set(features.map(([name]) => name)).size).toBe(features.length)
    for (const feature of features) expect(feature).toEqual([expect.any(String), expect.closeTo(feature[1])])
    expect(features.every(([, value]) => Number.isFinite(value))).toBe(true)
  })

  it('gives every mode a chance, and all of them one', () => {
    const model = unpackModel(PACKED_CALIBRATION.model)
    const chances = chancesOf(
      model,
      model.ranges.map(() => 1),
    )
    expect(chances).toHaveLength(MODES.length)
    expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1)
    expect(Math.min(...chances)).toBeGreaterThan(0)
  })

  it.each(Object.entries(PACKED_CALIBRATION.limits))(
    'refuses a %s claim below where it verifies it',
    (_claim, limits) => {
      expect(limits.refuseBelow).toBeLessThanOrEqual(limits.verifyFrom)
      expect(limits.refuseBelow).toBeGreaterThan(0)
      expect(limits.verifyFrom).toBeLessThan(1)
    },
  )
})

describe('unpackModel', () => {
  it('has one digit for each level', () => {
    expect(new Set(DIGITS).size).toBe(LEVELS)
  })

  it('refuses what is cut short or no digit', () => {
    const { model } = PACKED_CALIBRATION
    const [first = '', ...others] = model.trees
    expect(() => unpackModel({ ...model, trees: [first.slice(1), ...others] })).toThrow(RangeError)
    expect(() => unpackModel({ ...model, trees: [`$${first.slice(1)}`, ...others] })).toThrow(RangeError)
    const [network] = model.networks
    if (!network) throw new Error('no network')
    expect(() => unpackModel({ ...model, networks: [{ ...network, weights: network.weights.slice(1) }] })).toThrow(
      RangeError,
    )
  })
})

describe('levelOf', () => {
  it('is 0 at or below the range, the last one at or above it, and even between on the scale of roots', () => {
    const range = { low: 0, high: 10 }
    expect([-4, 0, 25, 100, 900].map((value) => levelOf(value, range))).toEqual([0, 0, 44, 87, 87])
  })

  it('is 0 when the range is empty', () => {
    expect(levelOf(7, { low: 2, high: 2 })).toBe(0)
  })
})
