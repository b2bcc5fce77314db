import { en } from '@/i18n/en'
import { zhCn as zh } from '@/i18n/zh-cn'
import { openingWords, weekWords } from './opening-words'

const twice = ['09:00-11:30', '14:00-17:00']
const station = [[], twice, twice, twice, twice, twice, twice]
const at = (beijing: string) => Date.parse(`${beijing}:00+08:00`)

test.each([
  ['2026-11-20T10:00', '营业中，11:30 休息', 'Open, break at 11:30'],
  ['2026-11-20T15:00', '营业中，17:00 关门', 'Open, closes at 17:00'],
  ['2026-11-20T12:00', '休息中，今天 14:00 开门', 'Closed, opens today at 14:00'],
  ['2026-11-16T10:00', '休息中，周二 09:00 开门', 'Closed, opens Tue at 09:00'],
])('at %s: %s', (moment, chinese, english) => {
  expect([openingWords(zh, station, at(moment)), openingWords(en, station, at(moment))]).toEqual([chinese, english])
})

test.each([
  [station, ['周二至周日 09:00–11:30，14:00–17:00', '周一不开门']],
  [Array.from({ length: 7 }, () => ['07:00-18:30']), ['每天 07:00–18:30']],
  [
    [[], [], ['08:30-11:30'], [], [], [], []],
    ['周三 08:30–11:30', '周一至周二不开门', '周四至周日不开门'],
  ],
  [[], []],
])('the week in words', (hours, expected) => {
  expect(weekWords(zh, hours)).toEqual(expected)
})

test('no hours are said to be unknown, not closed', () => {
  expect(openingWords(zh, [], at('2026-11-20T10:00'))).toBe('没有公布开门时间')
})
