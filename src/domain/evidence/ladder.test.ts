import methodology from '../../../content/methodology/2026-11.json'
import { parseMethodology } from '../methodology/parse-methodology'
import { amountMilli } from '../quantify/amount'
import { points } from '../units'
import { capsLeft, ladderOf, type LadderQuestion } from './ladder'

const parsed = parseMethodology(methodology)
if (!parsed.ok) throw new Error('the methodology is not valid')
const { settings, behaviours } = parsed.methodology

const question = (id: string, amount: number, given: Partial<LadderQuestion> = {}): LadderQuestion => {
  const behaviour = behaviours.find((one) => one.id === id)
  const milli = amountMilli(amount)
  if (!behaviour || milli === null) throw new Error(`no ${amount} of ${id}`)
  return {
    behaviour,
    settings,
    amount: milli,
    usedTodayMilli: 0,
    usedThisMonthMilli: 0,
    pointsToday: points(0),
    tierInForce: null,
    ...given,
  }
}
const steps = (asked: LadderQuestion) =>
  ladderOf(asked).map(({ tier, state, award, gain }) => [tier, state, award.points, gain])

test('an empty plate: what each step is worth before it is booked', () => {
  expect(steps(question('empty-plate-meal', 1))).toEqual([
    ['self', 'declared', 7, 7],
    ['photo', 'pending', 11, 11],
    ['place', 'verified', 14, 14],
    ['partner', 'verified', 14, 14],
  ])
})

test('an entry climbs from where it stands', () => {
  expect(steps(question('empty-plate-meal', 1, { tierInForce: 'self' }))).toEqual([
    ['photo', 'pending', 11, 4],
    ['place', 'verified', 14, 7],
    ['partner', 'verified', 14, 7],
  ])
  expect(steps(question('empty-plate-meal', 1, { tierInForce: 'partner' }))).toEqual([])
})

test('no step is worth more than the caps leave', () => {
  expect(steps(question('cycling', 30, { pointsToday: points(220), tierInForce: 'self' }))).toEqual([
    ['device', 'verified', 80, 28],
    ['partner', 'verified', 80, 28],
  ])
})

test.each([
  ['cycling', 0, 0, 0, { amountMilli: 20_000, points: 300 }],
  ['cycling', 18_000, 18_000, 290, { amountMilli: 2_000, points: 10 }],
  ['cycling', 25_000, 25_000, 310, { amountMilli: 0, points: 0 }],
  ['old-clothes-recycling', 1_000, 38_000, 0, { amountMilli: 2_000, points: 300 }],
])('%s: what is left', (id, usedTodayMilli, usedThisMonthMilli, today, expected) => {
  const asked = question(id, 1, { usedTodayMilli, usedThisMonthMilli, pointsToday: points(today) })
  expect(capsLeft(asked)).toEqual(expected)
})

test('without a cap of the behaviour only the person has one', () => {
  expect(capsLeft({ ...question('cycling', 1), behaviour: {} })).toEqual({ amountMilli: null, points: 300 })
})
