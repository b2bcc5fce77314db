import { type PlaceCodes, shownCode } from './screen-code'

const at = (time: string) => Date.parse(`2026-11-20T12:${time}+08:00`)
const codes: PlaceCodes = {
  exchangePointId: 'lingjiao-canteen',
  name: { zh: '菱角食堂', en: 'Lingjiao canteen' },
  kind: 'restaurant',
  behaviours: [],
  now: new Date(at('00:10')).toISOString(),
  stepSeconds: 30,
  codes: [
    { from: new Date(at('00:00')).toISOString(), digits: '1005000000001' },
    { from: new Date(at('00:30')).toISOString(), digits: '1005000000002' },
    { from: new Date(at('01:00')).toISOString(), digits: '1005000000003' },
  ],
}

test.each([
  ['00:10', '1005000000001', 20, 1],
  ['00:29.999', '1005000000001', 1, 1],
  ['00:30', '1005000000002', 30, 1],
  ['01:29.999', '1005000000003', 1, 0],
])('at %s it is %s, for %d s more', (time, digits, secondsLeft, minutesLeft) => {
  const clock = { fetchedAtMs: at('00:10'), nowMs: at(time) }
  expect(shownCode(codes, clock)).toEqual({ is: 'shown', digits, secondsLeft, minutesLeft })
})

test('a phone whose clock is a day behind shows the same', () => {
  const behind = 24 * 3_600_000
  const clock = { fetchedAtMs: at('00:10') - behind, nowMs: at('00:40') - behind }
  expect(shownCode(codes, clock)).toMatchObject({ is: 'shown', digits: '1005000000002', secondsLeft: 20 })
})

test.each(['01:30', '59:00'])('at %s no code is left', (time) => {
  expect(shownCode(codes, { fetchedAtMs: at('00:10'), nowMs: at(time) })).toEqual({ is: 'over' })
})

test('a clock that was put back since has no code that is in force', () => {
  expect(shownCode(codes, { fetchedAtMs: at('00:10'), nowMs: at('00:10') - 60_000 })).toEqual({ is: 'over' })
})
