import type { ModeChances } from '../../src/domain/journey/mode'
import { type Judged, limitsFor } from './limits'

const chances = (bike: number): ModeChances => ({ walk: 0, bike, bus: 1 - bike, car: 0, rail: 0 })

describe('limitsFor', () => {
  it('verifies from above all but the allowed share of cheats, and refuses below all but that share of the honest', () => {
    const judged: Judged[] = [
      ...Array.from({ length: 1000 }, (_, index): Judged => ({ mode: 'bus', chances: chances(index / 1100) })),
      ...Array.from({ length: 1000 }, (_, index): Judged => ({
        mode: 'bike',
        chances: chances(0.1 + (0.9 * index) / 1000),
      })),
    ]
    const { bike } = limitsFor(judged)
    const falselyVerified = judged.filter(
      ({ mode, chances: { bike: score } }) => mode === 'bus' && score >= bike.verifyFrom,
    )
    const falselyRefused = judged.filter(
      ({ mode, chances: { bike: score } }) => mode === 'bike' && score < bike.refuseBelow,
    )
    expect(falselyVerified.length).toBeLessThanOrEqual(10)
    expect(falselyVerified.length).toBeGreaterThan(0)
    expect(falselyRefused.length).toBeLessThanOrEqual(20)
    expect(falselyRefused.length).toBeGreaterThan(0)
  })

  it('believes no claim that more speaks against than for', () => {
    const judged: Judged[] = [
      { mode: 'bike', chances: chances(0.4) },
      { mode: 'bus', chances: chances(0.1) },
    ]
    expect(limitsFor(judged).bike.verifyFrom).toBeGreaterThanOrEqual(0.5)
  })

  it('never refuses what it would verify', () => {
    const judged: Judged[] = [
      { mode: 'bike', chances: chances(0.9) },
      { mode: 'bus', chances: chances(0.2) },
    ]
    const { bike } = limitsFor(judged)
    expect(bike.refuseBelow).toBeLessThanOrEqual(bike.verifyFrom)
  })
})
