import type { Calibration } from '../../src/domain/journey/calibration'
import type { ClaimedMode } from '../../src/domain/journey/claim'
import { type Mode, MODES } from '../../src/domain/journey/mode'
import { type JourneyVerdict, verifyJourney } from '../../src/domain/journey/verify-journey'
import type { LabelledTrip } from './labelled-trip'

/** What `verifyJourney` says of one trip: the mode it tells and its verdict on each claim. */
export type Outcome = { mode: Mode; told: Mode | null; verdicts: Readonly<Record<MeasuredClaim, Verdict>> }

type MeasuredClaim = 'walk' | 'bike' | 'bus' | 'metro'
type Verdict = JourneyVerdict['verdict']

const CLAIMS: readonly MeasuredClaim[] = ['walk', 'bike', 'bus', 'metro']

export type Rate = { what: string; hits: number; of: number; aim?: { least: number } | { most: number } }

export function outcomeOf(trip: LabelledTrip, calibration: Calibration): Outcome {
  const claimAs = (claimedMode: ClaimedMode) =>
    verifyJourney({ track: trip.track, claimedMode, known: [] }, calibration)
  const verdicts = { walk: claimAs('walk'), bike: claimAs('bike'), bus: claimAs('bus'), metro: claimAs('metro') }
  return {
    mode: trip.mode,
    told: verdicts.walk.summary?.mode ?? null,
    verdicts: {
      walk: verdicts.walk.verdict,
      bike: verdicts.bike.verdict,
      bus: verdicts.bus.verdict,
      metro: verdicts.metro.verdict,
    },
  }
}

/** The rates of the aim, then those of the claims that have none. */
export function ratesOf(outcomes: readonly Outcome[]): Rate[] {
  const count = (
    what: string,
    modes: readonly Mode[],
    holds: (outcome: Outcome) => boolean,
    aim?: Rate['aim'],
  ): Rate => {
    const among = outcomes.filter(({ mode }) => modes.includes(mode))
    return { what, hits: among.filter(holds).length, of: among.length, ...(aim && { aim }) }
  }
  const is = (claim: MeasuredClaim, verdict: Verdict) => (outcome: Outcome) => outcome.verdicts[claim] === verdict
  const isNot = (claim: MeasuredClaim, verdict: Verdict) => (outcome: Outcome) => outcome.verdicts[claim] !== verdict
  const road: readonly Mode[] = ['bus', 'car']
  return [
    count('five modes told right', MODES, ({ mode, told }) => mode === told, { least: 0.87 }),
    count('bike trips claimed as bike, not refused', ['bike'], isNot('bike', 'refused'), { least: 0.98 }),
    count('bike trips claimed as bike, verified', ['bike'], is('bike', 'verified'), { least: 0.9 }),
    count('bus, car, taxi claimed as bike, verified', road, is('bike', 'verified'), { most: 0.01 }),
    count('bus, car, taxi claimed as bike, refused', road, is('bike', 'refused'), { least: 0.85 }),
    count('walk trips claimed as walk, not refused', ['walk'], isNot('walk', 'refused'), { least: 0.98 }),
    count('walk trips claimed as walk, verified', ['walk'], is('walk', 'verified'), { least: 0.9 }),
    count('bus, car, taxi claimed as walk, verified', road, is('walk', 'verified'), { most: 0.02 }),
    count('bus, car, taxi claimed as walk, refused', road, is('walk', 'refused'), { least: 0.85 }),
    count('bus trips claimed as bus, not refused', ['bus'], isNot('bus', 'refused')),
    count('bus trips claimed as bus, verified', ['bus'], is('bus', 'verified')),
    count('car, taxi claimed as bus, verified', ['car'], is('bus', 'verified')),
    count('car, taxi claimed as bus, refused', ['car'], is('bus', 'refused')),
    count('subway trips claimed as metro, not refused', ['rail'], isNot('metro', 'refused')),
    count('subway trips claimed as metro, verified', ['rail'], is('metro', 'verified')),
    count('bus, car, taxi claimed as metro, verified', road, is('metro', 'verified')),
    count('bus, car, taxi claimed as metro, refused', road, is('metro', 'refused')),
  ]
}

/** Rows are what people wrote down, columns what we tell. */
export function confusionLines(outcomes: readonly Outcome[]): string[] {
  const cell = (text: string | number) => String(text).padStart(7)
  const told = [...MODES, null]
  return [
    `${cell('')}${told.map((mode) => cell(mode ?? 'none')).join('')}${cell('right')}`,
    ...MODES.map((mode) => {
      const row = outcomes.filter((outcome) => outcome.mode === mode)
      const counts = told.map((other) => row.filter((outcome) => outcome.told === other).length)
      const right = row.filter((outcome) => outcome.told === mode).length
      return `${cell(mode)}${counts.map(cell).join('')}${cell((right / Math.max(row.length, 1)).toFixed(3))}`
    }),
  ]
}

export function rateLine({ what, hits, of, aim }: Rate): string {
  const share = of === 0 ? 0 : hits / of
  const isReached = aim && ('least' in aim ? share >= aim.least : share <= aim.most)
  const wanted = aim
    ? `  aim ${'least' in aim ? `≥ ${aim.least}` : `≤ ${aim.most}`}: ${isReached ? 'reached' : 'missed'}`
    : ''
  return `${what.padEnd(46)} ${share.toFixed(4)}  (${hits} of ${of})${wanted}`
}

/** For each claim the verdicts of each mode, in trips. */
export function verdictLines(outcomes: readonly Outcome[]): string[] {
  return CLAIMS.flatMap((claim) => [
    `claimed as ${claim}`.padEnd(20) +
      ['verified', 'pending', 'refused'].map((verdict) => verdict.padStart(9)).join(''),
    ...MODES.map((mode) => {
      const row = outcomes.filter((outcome) => outcome.mode === mode)
      const counts = (['verified', 'pending', 'refused'] as const).map(
        (verdict) => row.filter((outcome) => outcome.verdicts[claim] === verdict).length,
      )
      return `  ${mode}`.padEnd(20) + counts.map((count) => String(count).padStart(9)).join('')
    }),
  ])
}
