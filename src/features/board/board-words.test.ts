import { dictionaryOf } from '@/i18n/language'
import { aBoard, aRankedStanding, aRow } from '@/testing/build-board'
import { againstLastPeriod, periodWords, rowSentence, toNext } from './board-words'

const zh = dictionaryOf('zh-cn')
const en = dictionaryOf('en')

test.each([
  ['day', '2026-11-20', '2026-11-20', '11 月 20 日', '20 Nov'],
  ['week', '2026-11-16', '2026-11-22', '11 月 16–22 日', '16–22 Nov'],
  ['week', '2026-11-30', '2026-12-06', '11 月 30 日–12 月 6 日', '30 Nov – 6 Dec'],
  ['month', '2026-11-01', '2026-11-30', '2026 年 11 月', 'Nov 2026'],
  ['all', '2000-01-01', '9999-12-30', '从开始到现在', 'Since the beginning'],
] as const)('a board of the %s from %s to %s is headed %s, %s', (period, startsOn, endsOn, chinese, english) => {
  const board = aBoard({ period, startsOn, endsOn })
  expect(periodWords(zh, board)).toBe(chinese)
  expect(periodWords(en, board)).toBe(english)
})

test.each([
  ['week', 1306, 1016, { label: '比我上周全周', grams: 290, signed: true, sentence: '' }],
  ['day', 260, 260, { label: '比我昨天全天', grams: 0, signed: true, sentence: '' }],
  ['month', 1306, 2000, { label: '我上月全月', grams: 2000, signed: false, sentence: '' }],
  ['week', 1306, null, { label: '我上周全周', grams: null, signed: false, sentence: '没有已核记录' }],
  ['week', 1306, 0, { label: '我上周全周', grams: null, signed: false, sentence: '没有已核记录' }],
  ['all', 1306, null, null],
] as const)(
  'in a %s with %i g after one with %s g, what was gained is said: %j',
  (period, grams, lastPeriodGrams, fact) => {
    expect(againstLastPeriod(zh, period, { ...aRankedStanding(), grams, lastPeriodGrams })).toEqual(fact)
  },
)

test('says what is missing to the next place, and that nobody is ahead of the first', () => {
  expect(toNext(zh, aRankedStanding())).toMatchObject({ label: '离前一位', grams: 16 })
  expect(toNext(zh, { ...aRankedStanding(), gramsToNext: null })).toMatchObject({ grams: null, sentence: '已在第一位' })
})

test.each([
  [{}, '第 1 位，早起的白鹭，6,820 克'],
  [{ tied: true }, '第 1 位，并列，早起的白鹭，6,820 克'],
  [{ isMe: true, rank: 1280 }, '第 1,280 位，早起的白鹭，我，6,820 克'],
])('the row %j reads: %s', (given, sentence) => {
  expect(rowSentence(zh, aRow(given))).toBe(sentence)
})
