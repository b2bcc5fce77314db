import { CALIBRATION } from '../../src/domain/journey/calibration'
import { makeTrack } from '../../src/domain/journey/testing/make-track'
import { confusionLines, outcomeOf, rateLine, ratesOf } from './rates'

const trip = (mode: 'bike' | 'car', seed: number) => ({
  person: 'ann',
  label: mode,
  mode,
  track: makeTrack({ mode, seed }),
})

describe('the rates', () => {
  const outcomes = [trip('bike', 1), trip('bike', 2), trip('car', 1)].map((each) => outcomeOf(each, CALIBRATION))

  it('count the verdicts of verifyJourney', () => {
    const rates = new Map(ratesOf(outcomes).map((rate) => [rate.what, rate]))
    expect(rates.get('bike trips claimed as bike, verified')).toMatchObject({ hits: 2, of: 2 })
    expect(rates.get('bus, car, taxi claimed as bike, refused')).toMatchObject({ hits: 1, of: 1 })
    expect(rates.get('bus, car, taxi claimed as bike, verified')).toMatchObject({ hits: 0, of: 1 })
    expect(rates.get('walk trips claimed as walk, verified')).toMatchObject({ hits: 0, of: 0 })
  })

  it('are told with their counts and whether the aim is reached', () => {
    expect(rateLine({ what: 'told right', hits: 8, of: 10, aim: { least: 0.87 } })).toMatch(
      /0\.8000 {2}\(8 of 10\) {2}aim ≥ 0\.87: missed/,
    )
    expect(rateLine({ what: 'let through', hits: 1, of: 100, aim: { most: 0.01 } })).toMatch(/aim ≤ 0\.01: reached/)
  })

  it('come with a table of what was written down against what is told', () => {
    expect(confusionLines(outcomes)[2]?.trim().split(/\s+/)).toEqual(['bike', '0', '2', '0', '0', '0', '0', '1.000'])
  })
})
