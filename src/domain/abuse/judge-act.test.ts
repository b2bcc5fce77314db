import { type ActFacts, busiestWindow, judgeAct, type JudgedAct, midnightsInQuestion } from './judge-act'
import type { AbuseRule } from './rule'

const MINUTE = 60_000
const noon = Date.parse('2026-11-20T12:00:00+08:00')
const act: JudgedAct = { occurredAtMs: noon, places: [] }
const nothing: ActFacts = {
  sameBehaviourAtMs: [],
  actsOfDevice: 0,
  otherAccountsOfDevice: 0,
  actsOfStation: 0,
  otherAccountsOfAddress: 0,
  places: [],
  actsAfterMidnight: [],
}
const at = (...minutes: number[]) => minutes.map((minute) => noon + minute * MINUTE)

const velocity: AbuseRule = {
  id: 'rate',
  kind: 'behaviour-velocity',
  outcome: 'refuse',
  actsMax: 3,
  windowMinutes: 60,
}
const device: AbuseRule = { id: 'device', kind: 'device-velocity', outcome: 'flag', actsMax: 3, windowMinutes: 60 }
const station: AbuseRule = { id: 'station', kind: 'station-velocity', outcome: 'flag', actsMax: 3, windowMinutes: 60 }
const phones: AbuseRule = { id: 'phones', kind: 'device-accounts', outcome: 'flag', accountsMax: 3 }
const addresses: AbuseRule = { id: 'addresses', kind: 'address-accounts', outcome: 'flag', accountsMax: 3 }
const burst: AbuseRule = {
  id: 'burst',
  kind: 'midnight-burst',
  outcome: 'flag',
  actsMax: 5,
  minutes: 5,
  days: 3,
  ofDays: 7,
}

const steps: AbuseRule = { id: 'steps', kind: 'steps-of-day', outcome: 'flag', stepsMax: 60_000 }
const refusals: AbuseRule = { id: 'no', kind: 'citizen-refusals', outcome: 'flag', refusalsMax: 1, windowMinutes: 60 }

const measured = (rule: AbuseRule, facts: Partial<ActFacts>, judged: JudgedAct = act): number | null => {
  const [breach] = judgeAct([rule], judged, { ...nothing, ...facts })
  return breach ? breach.measured : null
}

describe('the most that a rule names is allowed, one more is not', () => {
  test.each<[string, AbuseRule, Partial<ActFacts>, number | null]>([
    ['the third act of a behaviour in an hour', velocity, { sameBehaviourAtMs: at(-20, -10) }, null],
    ['the fourth', velocity, { sameBehaviourAtMs: at(-20, -10, -5) }, 4],
    ['a fourth, an hour after the first', velocity, { sameBehaviourAtMs: at(-60, -10, -5) }, null],
    ['a fourth, a moment less than an hour after it', velocity, { sameBehaviourAtMs: at(-59.999, -10, -5) }, 4],
    ['one logged late that lies between three others', velocity, { sameBehaviourAtMs: at(-29, 10, 30) }, 4],
    ['one logged late whose neighbours lie too far apart', velocity, { sameBehaviourAtMs: at(-30, 10, 30) }, null],
    ['the third act from an install', device, { actsOfDevice: 2 }, null],
    ['the fourth from an install', device, { actsOfDevice: 3 }, 4],
    ['the third at a station', station, { actsOfStation: 2 }, null],
    ['the fourth at a station', station, { actsOfStation: 3 }, 4],
    ['the third account on an install', phones, { otherAccountsOfDevice: 2 }, null],
    ['the fourth account on an install', phones, { otherAccountsOfDevice: 3 }, 4],
    ['the third account of an address', addresses, { otherAccountsOfAddress: 2 }, null],
    ['the fourth account of an address', addresses, { otherAccountsOfAddress: 3 }, 4],
    ['a third day with six acts after midnight', burst, { actsAfterMidnight: [6, 0, 6, 0, 0, 0, 5] }, 3],
    ['a third day with five', burst, { actsAfterMidnight: [6, 0, 6, 0, 0, 0, 4] }, null],
    ['a second day with six', burst, { actsAfterMidnight: [6, 0, 5, 0, 0, 0, 5] }, null],
    ['three days with six, none of them today', burst, { actsAfterMidnight: [6, 6, 6, 0, 0, 0, 0] }, null],
    ['six acts later in the day', burst, { actsAfterMidnight: [] }, null],
  ])('%s', (_, rule, facts, expected) => expect(measured(rule, facts)).toBe(expected))
})

test.each<[string, number | undefined, number | null]>([
  ['the most steps of a day', 60_000, null],
  ['one more', 60_001, 60_001],
  ['an act of no steps', undefined, null],
])('%s', (_, count, expected) => {
  expect(measured(steps, {}, count === undefined ? act : { ...act, steps: count })).toBe(expected)
})

test('refusals are no matter of an act', () => expect(measured(refusals, { actsOfDevice: 9 })).toBeNull())

describe('two cities in an hour', () => {
  const rule: AbuseRule = {
    id: 'two-cities',
    kind: 'impossible-sequence',
    outcome: 'pending',
    speedKmhMax: 300,
    distanceKmMin: 50,
    windowHours: 24,
  }
  // A degree of latitude is 111.2 km.
  const place = (degreesNorth: number, minutes: number) => ({
    latitudeMilli: 30_000 + degreesNorth * 1000,
    longitudeMilli: 120_000,
    atMs: noon + minutes * MINUTE,
  })
  const here: JudgedAct = { ...act, places: [place(0, 0)] }

  test.each<[string, ReturnType<typeof place>[], number | null]>([
    ['nobody was anywhere else', [], null],
    ['333.6 km in 67 minutes are a fast train', [place(3, -67)], null],
    ['333.6 km in 66 minutes are not', [place(3, -66)], 334],
    ['nor are they the other way round', [place(3, 66)], 334],
    ['50.04 km at the same time are two cities', [place(0.45, 0)], 50],
    ['48.9 km are one, and people type times roughly', [place(0.44, 0)], null],
    ['the longest of several ways is told', [place(0.5, 0), place(3, -10), place(0, 0)], 334],
  ])('%s', (_, places, expected) => expect(measured(rule, { places }, here)).toBe(expected))

  test('both ends of a track count', () => {
    const track: JudgedAct = { ...act, places: [place(0, -30), place(0.02, 0)] }
    expect(measured(rule, { places: [place(1, 22)] }, track)).toBeNull()
    expect(measured(rule, { places: [place(1, 21)] }, track)).toBe(109)
    expect(measured(rule, { places: [place(1, -51)] }, track)).toBe(111)
  })

  test('an act without a place is nowhere', () => expect(measured(rule, { places: [place(3, 0)] })).toBeNull())
})

test('every rule that is broken is told, in the order of the list', () => {
  const facts = { ...nothing, actsOfDevice: 9, sameBehaviourAtMs: at(0, 0, 0) }
  expect(judgeAct([device, velocity, station], act, facts)).toEqual([
    { rule: device, measured: 10 },
    { rule: velocity, measured: 4 },
  ])
  expect(judgeAct([], act, facts)).toEqual([])
})

test('the busiest window holds the act itself', () => {
  expect(busiestWindow(noon, [], 60)).toBe(1)
  expect(busiestWindow(noon, at(-90, -80, -70), 60)).toBe(1)
  expect(busiestWindow(noon, at(0, 0), 60)).toBe(3)
})

describe('midnights', () => {
  const start = Date.parse('2026-11-20T00:00:00+08:00')
  const question = { minutes: 5, ofDays: 3 }

  test('of the last days are in question in the first minutes of a day', () => {
    const days = ['2026-11-18', '2026-11-19', '2026-11-20'].map((day) => Date.parse(`${day}T00:00:00+08:00`))
    expect(midnightsInQuestion(question, start, start)).toEqual(days)
    expect(midnightsInQuestion(question, start + 5 * MINUTE - 1, start)).toEqual(days)
  })

  test('are in question no longer when the minutes are over', () =>
    expect(midnightsInQuestion(question, start + 5 * MINUTE, start)).toEqual([]))
})
