import { aBehaviour, aMethodology } from '@/testing/build-catalogue'
import { checkForm } from './check-form'
import type { Draft } from './draft'

const NOON = Date.parse('2026-11-20T12:30:00+08:00')
const methodology = aMethodology()
const cycling = aBehaviour({ id: 'cycling', unit: 'km', plausibleMaxMilli: 200_000, evidence: ['self', 'place'] })
const filled: Draft = { amountText: '5', when: null, tier: 'self', ticketText: '', attempt: null }

const check = (given: Partial<Draft>, behaviour = cycling) =>
  checkForm(behaviour, methodology, { ...filled, ...given }, NOON)

test('a filled form is ready to be sent', () => {
  expect(check({})).toEqual({
    amount: 5000,
    day: '2026-11-20',
    problems: {},
    body: {
      behaviourId: 'cycling',
      amount: 5,
      unit: 'km',
      occurredAt: '2026-11-20T04:30:00.000Z',
      evidence: { tier: 'self' },
    },
  })
})

test.each([
  ['', { code: 'amount-missing' }],
  ['0', { code: 'amount-invalid', facts: {} }],
  ['x', { code: 'amount-invalid', facts: {} }],
  ['1.2345', { code: 'amount-invalid', facts: {} }],
  ['200.5', { code: 'amount-implausible', facts: { max: 200, unit: 'km' } }],
  ['99999999', { code: 'amount-implausible', facts: { max: 200, unit: 'km' } }],
])('an amount of %p: %p', (amountText, problem) => {
  expect(check({ amountText })).toMatchObject({ amount: null, problems: { amount: problem }, body: null })
})

test('half a carton is no amount', () => {
  const cartons = aBehaviour({ unit: 'item' })
  expect(check({ amountText: '1.5' }, cartons).problems.amount).toEqual({ code: 'amount-not-whole' })
  expect(check({ amountText: '0' }, cartons).problems.amount).toMatchObject({ code: 'amount-invalid' })
})

test.each([
  ['2026-11-20', '12:33', { code: 'date-in-future', facts: {} }],
  ['2026-11-12', '23:59', { code: 'date-too-old', facts: { days: 7 } }],
])('%s %s: %p', (day, time, problem) => {
  expect(check({ when: { day, time } })).toMatchObject({ problems: { when: problem }, body: null })
})

test('seven days back can be logged, and counts for its own day', () => {
  expect(check({ when: { day: '2026-11-13', time: '00:00' } })).toMatchObject({ day: '2026-11-13', problems: {} })
})

test.each([
  ['', 'ticket-missing'],
  ['12345', 'ticket-incomplete'],
  ['12345678901234', 'ticket-incomplete'],
  ['1234567890123', 'code-mistyped'],
  ['102448271', 'location-missing'],
])('a ticket of %p: %s', (ticketText, code) => {
  expect(check({ tier: 'place', ticketText })).toMatchObject({ problems: { ticket: { code } }, body: null })
})

test('a ticket is sent as twelve digits, however it was typed', () => {
  expect(check({ tier: 'place', ticketText: '０００１ 2345-6789' }).body?.evidence).toEqual({
    tier: 'place',
    ticket: '000123456789',
  })
})

test('a ticket that is not chosen is not sent', () => {
  expect(check({ tier: 'self', ticketText: '000123456789' }).body?.evidence).toEqual({ tier: 'self' })
})
