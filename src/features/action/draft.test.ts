import { storage } from '@/platform/storage'
import { type Draft, dropDraft, instantOf, keepDraft, recallDraft, whenOf, withAttempt, withoutAttempt } from './draft'

const NOON = Date.parse('2026-11-20T12:30:45+08:00')
const draft: Draft = { amountText: '5', when: null, tier: 'self', ticketText: '', attempt: null }

test('a minute of Beijing time there and back', () => {
  expect(whenOf(NOON)).toEqual({ day: '2026-11-20', time: '12:30' })
  expect(new Date(instantOf({ day: '2026-11-20', time: '00:05' })).toISOString()).toBe('2026-11-19T16:05:00.000Z')
})

test.each([
  { day: '2026-02-30', time: '10:00' },
  { day: '', time: '10:00' },
  { day: '2026-11-20', time: '24:00' },
  { day: '2026-11-20', time: '' },
])('$day $time is no moment', (when) => {
  expect(instantOf(when)).toBeNaN()
})

test('the first sending fixes the time and the key', () => {
  const sent = withAttempt(draft, NOON, 'key-1')
  expect(sent.when).toEqual({ day: '2026-11-20', time: '12:30' })
  expect(sent.attempt.key).toBe('key-1')
})

test('the same form keeps its key, minutes later and after it was put away', () => {
  keepDraft('0512884603', 'cycling', withAttempt(draft, NOON, 'key-1'))
  const kept = recallDraft('0512884603', 'cycling')
  expect(kept && withAttempt(kept, NOON + 600_000, 'key-2')).toEqual(withAttempt(draft, NOON, 'key-1'))
})

test.each([{ amountText: '6' }, { tier: 'place' as const }, { when: { day: '2026-11-19', time: '12:30' } }])(
  'a form with %p is another booking',
  (change) => {
    const sent = withAttempt(draft, NOON, 'key-1')
    expect(withAttempt({ ...sent, ...change }, NOON, 'key-2').attempt.key).toBe('key-2')
  },
)

test('a change that is taken back is the same booking', () => {
  const sent = withAttempt(draft, NOON, 'key-1')
  const back = { ...{ ...sent, amountText: '6' }, amountText: '5' }
  expect(withAttempt(back, NOON, 'key-2').attempt.key).toBe('key-1')
})

test('after a refusal the same form is sent anew', () => {
  const refused = withoutAttempt(withAttempt(draft, NOON, 'key-1'))
  expect(withAttempt(refused, NOON, 'key-2').attempt.key).toBe('key-2')
})

test.each([null, 'text', {}, { ...draft, tier: 'partner' }, { ...draft, when: { day: 1 } }, { ...draft, attempt: 1 }])(
  'a kept %p is no draft',
  (kept) => {
    storage.write('gp:p:0512884603:draft:cycling', kept)
    expect(recallDraft('0512884603', 'cycling')).toBeNull()
  },
)

test('a draft that was dropped is gone', () => {
  keepDraft('0512884603', 'cycling', draft)
  dropDraft('0512884603', 'cycling')
  expect(recallDraft('0512884603', 'cycling')).toBeNull()
})

test('what a guest began goes on after logging in, and nobody sees that of another citizen', () => {
  keepDraft(null, 'cycling', draft)
  expect(recallDraft('0512884603', 'cycling')).toEqual(draft)
  dropDraft('0512884603', 'cycling')
  expect(recallDraft(null, 'cycling')).toBeNull()
  keepDraft('0512884604', 'cycling', draft)
  expect(recallDraft('0512884603', 'cycling')).toBeNull()
})
