import { type ClaimedMode, claimScore, limitsOf } from './claim'
import { likeliest, modeChances } from './mode'

describe('claimScore', () => {
  const chances = modeChances([0.1, 0.3, 0.2, 0.1, 0.3])

  it.each<[ClaimedMode, number]>([
    ['walk', 0.1 / 0.4],
    ['run', 0.4 / 0.7],
    ['bike', 0.3 / 0.6],
    ['e-bike', 0.3 / 0.6],
    ['bus', 0.2 / 0.7],
    ['metro', 0.3],
  ])('of %s weighs what speaks for it against what speaks against it', (claim, score) => {
    expect(claimScore(chances, claim)).toBeCloseTo(score)
  })

  it('is defined when nothing speaks for or against', () => {
    expect(claimScore(modeChances([0, 0, 0, 0, 1]), 'bike')).toBe(0)
  })
})

it('lends a run and an e-bike the limits of a bike', () => {
  const limits = {
    walk: { verifyFrom: 0.5, refuseBelow: 0.1 },
    bike: { verifyFrom: 0.6, refuseBelow: 0.2 },
    bus: { verifyFrom: 0.7, refuseBelow: 0.3 },
    metro: { verifyFrom: 0.8, refuseBelow: 0.4 },
  }
  expect(limitsOf(limits, 'run')).toBe(limits.bike)
  expect(limitsOf(limits, 'e-bike')).toBe(limits.bike)
  expect(limitsOf(limits, 'metro')).toBe(limits.metro)
})

it('tells the likeliest mode, among equals the earlier', () => {
  expect(likeliest(modeChances([0.1, 0.4, 0.4, 0.05, 0.05]))).toEqual({ mode: 'bike', confidence: 0.4 })
})
