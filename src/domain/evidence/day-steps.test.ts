import methodology202611 from '../../../content/methodology/2026-11.json'
import type { BeijingDay } from '../calendar/beijing'
import { parseMethodology } from '../methodology/parse-methodology'
import { countedBySteps, distanceOfSteps, findStepsConflict, walkNotCounted } from './day-steps'

const parsed = parseMethodology(methodology202611)
const behaviours = parsed.ok ? parsed.methodology.behaviours : []
const booked = (...metres: number[]) => metres.map((amountMilli, index) => ({ actionId: `a${index}`, amountMilli }))

test('steps count for walking, with the length of a step from which its factor was derived', () => {
  const counted = countedBySteps({ behaviours })
  expect(counted?.behaviour).toMatchObject({ id: 'walking', unit: 'km' })
  expect(counted?.stepLengthMm).toBe(700)
})

test.each([
  ['nothing is walked', behaviours.filter(({ id }) => id !== 'walking')],
  ['no step has a length', behaviours.map(({ derivation: _, ...rest }) => rest)],
  ['no device may count it', behaviours.map((one) => ({ ...one, evidence: ['self' as const] }))],
])('without such a behaviour steps count for nothing: %s', (_, others) => {
  expect(countedBySteps({ behaviours: others })).toBeNull()
})

test.each([
  [0, 0],
  [1, 0],
  [2, 1],
  [1429, 1000],
  [10_000, 7000],
  [18_000, 12_600],
])('%i steps are %i metres, rounded down', (steps, metres) => {
  expect(distanceOfSteps(steps, 700)).toBe(metres)
})

test.each([
  ['a first report counts in full', 10_000, [], 7000],
  ['a second counts for what it adds', 12_000, [7000], 1400],
  ['a third too', 12_100, [7000, 1400], 70],
  ['a repetition adds nothing', 12_000, [7000, 1400], null],
  ['fewer steps than booked take nothing back', 9000, [7000], null],
  ['what was tracked or declared is taken off', 10_000, [3000, 2500], 1500],
  ['a step too few for a metre adds nothing', 10_001, [7000], null],
])('%s', (_, steps, metres, left) => {
  expect(walkNotCounted(steps, 700, booked(...metres))).toBe(left)
})

describe('a track beside the steps of its day', () => {
  const day = '2026-11-20' as BeijingDay
  const at = (time: string) => Date.parse(`2026-11-20T${time}:00+08:00`)
  const report = { actionId: 'steps-1', day, reportedAtMs: at('12:00') }

  test.each([
    [
      'that began before the steps were reported is one walk with them',
      '09:00',
      day,
      { rule: 'day-steps', actionId: 'steps-1' },
    ],
    ['that began after the report counts', '18:00', day, null],
    ['of another day counts', '09:00', '2026-11-19' as BeijingDay, null],
  ])('%s', (_, time, walkDay, conflict) => {
    expect(findStepsConflict({ day: walkDay, startMs: at(time) }, [report])).toEqual(conflict)
  })

  test('counts when no steps were reported', () => {
    expect(findStepsConflict({ day, startMs: at('09:00') }, [])).toBeNull()
  })
})
