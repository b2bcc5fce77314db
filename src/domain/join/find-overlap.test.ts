import type { BeijingDay } from '../calendar/beijing'
import type { EvidenceTier } from '../evidence/tier'
import type { Behaviour, Methodology } from '../methodology/types'
import { points } from '../units'
import { type Act, findOverlap } from './find-overlap'

const behaviour = (id: string, given: Partial<Behaviour> = {}): Behaviour =>
  ({ id, factorMilli: 100_000, exclusiveWith: [], plausibleMaxMilli: 100_000, ...given }) as Behaviour

const methodology = {
  behaviours: [
    behaviour('bus-ride', { dailyCapMilli: 20_000, monthlyCapMilli: 30_000 }),
    behaviour('car-charging', { exclusiveWith: ['electric-drive'] }),
    behaviour('electric-drive', { exclusiveWith: ['car-charging'] }),
    behaviour('walking'),
  ],
  settings: {
    gramsPerPoint: 10,
    tierWeightPercent: { self: 100, photo: 100, place: 100, device: 100, partner: 100 },
    minimumPoints: { fromGrams: 5, points: 1 },
    dailyPointsCap: 300,
    lotMonths: 24,
    claimDays: 7,
  },
} satisfies Pick<Methodology, 'behaviours' | 'settings'>

let made = 0
/** Ten kilometres by bus on 20 November at noon: 100 points. */
const act = (given: Partial<Act> & { tier?: EvidenceTier } = {}): Act => ({
  actionId: `act-${++made}`,
  behaviourId: 'bus-ride',
  day: '2026-11-20' as BeijingDay,
  occurredAtMs: Date.parse('2026-11-20T12:00:00+08:00'),
  amountMilli: 10_000,
  countedMilli: given.amountMilli ?? 10_000,
  tier: 'self',
  points: points(100),
  externalKey: null,
  window: null,
  naturalKeys: [],
  steps: null,
  ...given,
})
const minutes = (count: number) => ({ occurredAtMs: Date.parse('2026-11-20T12:00:00+08:00') + count * 60_000 })
const overlap = (kept: Act[], joining: Act[]) => findOverlap(kept, joining, methodology)

describe('the same act', () => {
  test('in both accounts counts once, in the one that stays', () => {
    const [kept, joining] = [act(), act({ occurredAtMs: act().occurredAtMs + 20_000 })]
    expect(overlap([kept], [joining]).doubled).toEqual([
      { side: 'joining', actionId: joining.actionId, rule: 'same-act', countedActionId: kept.actionId },
    ])
  })

  test.each([
    ['another minute', minutes(1)],
    ['another amount', { amountMilli: 10_001 }],
    ['another behaviour', { behaviourId: 'walking' }],
    ['another day', { day: '2026-11-19' as BeijingDay, occurredAtMs: Date.parse('2026-11-19T12:00:00+08:00') }],
  ])('is not one with %s', (_what, given) => {
    expect(overlap([act()], [act(given)]).doubled).toEqual([])
  })

  test('is one that a data source calls the same, whatever the rest', () => {
    const kept = act({ externalKey: 'metro 17' })
    const joining = act({ externalKey: 'metro 17', day: '2026-11-18' as BeijingDay, amountMilli: 4_000 })
    expect(overlap([kept], [joining]).doubled).toMatchObject([{ side: 'joining', rule: 'same-act' }])
    expect(overlap([kept], [act({ ...minutes(9), externalKey: 'metro 18' })]).doubled).toEqual([])
  })
})

describe('the same name', () => {
  test('is one act, whatever day and amount', () => {
    const kept = act({ naturalKeys: ['order 1', 'order 2'] })
    const joining = act({ naturalKeys: ['order 2'], day: '2026-11-18' as BeijingDay, amountMilli: 4_000 })
    expect(overlap([kept], [joining]).doubled).toMatchObject([{ side: 'joining', rule: 'natural-key' }])
    expect(overlap([kept], [act({ ...minutes(9), naturalKeys: ['order 3'] })]).doubled).toEqual([])
  })
})

describe('journeys', () => {
  const from = (start: string, end: string, given: Partial<Act> = {}) =>
    act({
      ...given,
      occurredAtMs: Date.parse(`2026-11-${start}:00+08:00`),
      day: `2026-11-${start.slice(0, 2)}` as BeijingDay,
      window: { startMs: Date.parse(`2026-11-${start}:00+08:00`), endMs: Date.parse(`2026-11-${end}:00+08:00`) },
    })

  test('at one time count once, also over midnight', () => {
    const kept = from('19T23:30', '20T00:30')
    const joining = from('20T00:10', '20T00:50', { behaviourId: 'walking' })
    expect(overlap([kept], [joining]).doubled).toMatchObject([{ side: 'joining', rule: 'journey-overlap' }])
    expect(overlap([kept], [{ ...joining, tier: 'device' }]).doubled).toMatchObject([
      { side: 'kept', rule: 'journey-overlap', actionId: kept.actionId },
    ])
  })

  test('that touch are two', () => {
    expect(overlap([from('20T08:00', '20T09:00')], [from('20T09:00', '20T09:30')]).doubled).toEqual([])
  })
})

describe('steps of a day', () => {
  const walk = (given: Partial<Act> = {}) => act({ behaviourId: 'walking', tier: 'device', ...given })
  const readAt = (after: number, ofDay: number) => ({
    ...minutes(after),
    steps: { reportedAtMs: minutes(after).occurredAtMs, ofDay },
  })

  test.each([
    ['the kept ones when they are more', 9_000, 8_000, 'joining'],
    ['the kept ones when they are as many', 9_000, 9_000, 'joining'],
    ['the others when they are more', 8_000, 9_000, 'kept'],
  ])('that two hosts counted are one: %s stay', (_what, kept, joining, side) => {
    const both = overlap([walk(readAt(60, kept))], [walk(readAt(90, joining))])
    expect(both.doubled).toMatchObject([{ side, rule: 'day-steps' }])
  })

  test('hold a walk that had begun when they were read, in whichever account', () => {
    const [steps, earlier, later] = [walk(readAt(60, 9_000)), walk(minutes(5)), walk(minutes(70))]
    expect(overlap([steps], [earlier, later]).doubled).toMatchObject([
      { side: 'joining', actionId: earlier.actionId, rule: 'day-steps' },
    ])
    expect(overlap([earlier, later], [steps]).doubled).toMatchObject([
      { side: 'kept', actionId: earlier.actionId, rule: 'day-steps' },
    ])
  })
})

describe('acts that exclude each other', () => {
  const charging = (given: Partial<Act> = {}) => act({ behaviourId: 'car-charging', ...given })
  const drive = (given: Partial<Act> = {}) => act({ behaviourId: 'electric-drive', ...minutes(60), ...given })

  test('on one day count once', () => {
    expect(overlap([charging()], [drive()]).doubled).toMatchObject([{ side: 'joining', rule: 'exclusive-with' }])
    const nextDay = '2026-11-21' as BeijingDay
    expect(overlap([charging()], [drive({ day: nextDay })]).doubled).toEqual([])
  })

  test('the stronger evidence stays, also against several', () => {
    const kept = [charging(), charging({ ...minutes(5), tier: 'photo' })]
    const joining = drive({ tier: 'partner' })
    expect(overlap(kept, [joining]).doubled).toEqual(
      kept.map(({ actionId }) => ({
        side: 'kept',
        actionId,
        rule: 'exclusive-with',
        countedActionId: joining.actionId,
      })),
    )
  })

  test('one that is weaker than some ends none of them', () => {
    const kept = [charging(), charging({ ...minutes(5), tier: 'partner' })]
    expect(overlap(kept, [drive({ tier: 'photo' })]).doubled).toMatchObject([
      { side: 'joining', countedActionId: kept[1]?.actionId },
    ])
  })
})

describe('the caps of one person', () => {
  const lowered = (kept: Act[], joining: Act[]) => [...overlap(kept, joining).lowerAwards.values()]

  test('of a behaviour and day cut what both counted beyond it', () => {
    const kept = act({ amountMilli: 15_000, points: points(150) })
    expect(lowered([kept], [act(minutes(30))])).toEqual([
      {
        points: 50,
        countedMilli: 5_000,
        cuts: [{ rule: 'behaviour-daily-cap', capMilli: 20_000, cutMilli: 5_000 }],
      },
    ])
  })

  test('of a behaviour and month', () => {
    const kept = act({ amountMilli: 20_000, points: points(200) })
    const joining = act({
      amountMilli: 15_000,
      points: points(150),
      day: '2026-11-02' as BeijingDay,
      occurredAtMs: Date.parse('2026-11-02T12:00:00+08:00'),
    })
    expect(lowered([kept], [joining])).toMatchObject([{ points: 100, countedMilli: 10_000 }])
  })

  test('of a day over all behaviours', () => {
    const kept = act({ behaviourId: 'walking', amountMilli: 25_000, points: points(250) })
    expect(lowered([kept], [act()])).toMatchObject([
      { points: 50, cuts: [{ rule: 'person-daily-points', cap: 300, cut: 50 }] },
    ])
  })

  test('take the later acts first', () => {
    const kept = act({ amountMilli: 5_000, points: points(50) })
    const [late, early] = [act(minutes(90)), act(minutes(30))]
    const { lowerAwards } = overlap([kept], [late, early])
    expect([...lowerAwards.keys()]).toEqual([late.actionId])
  })

  test('leave alone what stays within them, whatever methodology gave the points', () => {
    expect(lowered([act({ amountMilli: 5_000 })], [act({ ...minutes(30), points: points(77) })])).toEqual([])
  })

  test('give no points where there were none', () => {
    const kept = act({ amountMilli: 20_000, points: points(200) })
    expect(lowered([kept], [act({ ...minutes(30), countedMilli: 0, points: points(0) })])).toEqual([])
  })
})
