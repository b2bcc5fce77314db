import { createHmac } from 'node:crypto'
import { findStep } from './find-step'
import { type Hmac, oneTimeCode, startOfStep } from './one-time-code'

const hmacOf =
  (key: string): Hmac =>
  (message) =>
    createHmac('sha256', key).update(message).digest()
const hmac = hmacOf('station 7')
const step = 59_000_000
const code = oneTimeCode({ step, length: 8 }, hmac)
const beganMs = startOfStep(step)
const SECOND = 1000
const MINUTE = 60 * SECOND

const find = (nowMs: number, scannedAtMs = beganMs) => findStep({ code, nowMs, scannedAtMs }, hmac)

test.each([
  ['as it is shown', 0],
  ['at its last moment', 30 * SECOND - 1],
  ['a step early, by a server whose clock is behind', -1],
  ['ten minutes and its tolerance later', 10 * MINUTE + 60 * SECOND - 1],
])('%s it is in time', (_, afterMs) => {
  expect(find(beganMs + afterMs)).toEqual({ is: 'in-time', step })
})

test('a moment later it is late, and was still the code of its step', () => {
  expect(find(beganMs + 10 * MINUTE + 60 * SECOND)).toEqual({ is: 'late', step })
})

test('more than a step early it is not known', () => {
  expect(find(beganMs - 30 * SECOND - 1)).toEqual({ is: 'unknown' })
})

test('in time, the clock of the phone does not matter', () => {
  expect(find(beganMs + MINUTE, beganMs + 500 * MINUTE)).toEqual({ is: 'in-time', step })
})

test('late, it is looked for at the claimed moment only, give or take a step', () => {
  const nowMs = beganMs + 300 * MINUTE
  expect(find(nowMs, beganMs - 1)).toEqual({ is: 'late', step })
  expect(find(nowMs, beganMs + 60 * SECOND - 1)).toEqual({ is: 'late', step })
  expect(find(nowMs, beganMs + 60 * SECOND)).toEqual({ is: 'unknown' })
  expect(find(nowMs, beganMs - 30 * SECOND - 1)).toEqual({ is: 'unknown' })
})

test('a code that the phone claims to have read in the future is not known', () => {
  expect(find(beganMs - 5 * MINUTE)).toEqual({ is: 'unknown' })
})

test('the code of another place is not known', () => {
  expect(findStep({ code, nowMs: beganMs, scannedAtMs: beganMs }, hmacOf('station 8'))).toEqual({ is: 'unknown' })
})
