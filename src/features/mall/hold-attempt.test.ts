import { attemptKey, dropAttempt } from './hold-attempt'

const NOON = Date.parse('2026-11-20T12:30:00+08:00')
const body = { rewardId: 'bike-service', points: 120, exchangePointId: 'fenglin' }
const first = () => attemptKey('0512884603', body, 'first', NOON)

test('the same hold, asked again without an answer, keeps its key', () => {
  first()
  expect(attemptKey('0512884603', { ...body }, 'second', NOON + 599_999)).toBe('first')
})

test.each([
  ['another place', { ...body, exchangePointId: 'library' }, '0512884603', NOON],
  ['another price', { ...body, points: 130 }, '0512884603', NOON],
  ['another citizen', body, '0512884604', NOON],
  ['ten minutes later', body, '0512884603', NOON + 600_000],
])('%s is a new hold', (_what, other, passbookNumber, nowMs) => {
  first()
  expect(attemptKey(passbookNumber, other, 'second', nowMs)).toBe('second')
})

test('after an answer the same is a new hold', () => {
  first()
  dropAttempt()
  expect(attemptKey('0512884603', body, 'second', NOON)).toBe('second')
})
