import type { PassbookLine } from '@/contract/account'
import { dictionaryOf, localOf } from '@/i18n/language'
import { aLine, anActionSubject, anExpiryLine, aCupLine } from '@/testing/build-ledger'
import { printedLine } from './printed-line'

const inChinese = (line: PassbookLine) => printedLine(line, dictionaryOf('zh-cn'), (text) => localOf('zh-cn', text))
const inEnglish = (line: PassbookLine) => printedLine(line, dictionaryOf('en'), (text) => localOf('en', text))

test('an action says what, how much, by which evidence, and carries its seal', () => {
  expect(inChinese(aLine())).toEqual({
    date: '11-20',
    time: '08:21',
    what: '骑行',
    quantity: '5 公里',
    tier: { icon: 'ev-self', label: '自报' },
    grams: 260,
    points: 13,
    gramsUnit: '克',
    pointsUnit: '分',
    state: 'declared',
    seal: { label: '自报', mark: '自报' },
    label: '2026-11-20 08:21，骑行 5 公里，减排 +260 克，积分 +13 分，自报',
  })
})

test('what stands in brackets in a name leaves its room to the amount', () => {
  const name = { zh: '骑行（共享单车、自行车）', en: 'Cycling (shared or own bike)' }
  expect(inChinese(aLine({ subject: anActionSubject({ name }) }))).toMatchObject({ what: '骑行', quantity: '5 公里' })
  expect(inEnglish(aLine({ subject: anActionSubject({ name, amount: 1, unit: 'times' }) }))).toMatchObject({
    what: 'Cycling',
    quantity: '1 time',
  })
})

test('in English the seal is a sign, because the word is too long for it', () => {
  const line = inEnglish(aLine({ subject: anActionSubject({ tier: 'place', state: 'verified' }) }))
  expect(line.seal).toEqual({ label: 'verified' })
  expect(line.label).toBe('2026-11-20 08:21, Cycling 5 km, carbon saved +260 g, points +13, code, verified')
})

test.each([
  ['refused', '未通过'],
  ['superseded', '已并入'],
] as const)('an action that was %s later is struck, and says why', (state, note) => {
  const line = inChinese(aLine({ subject: anActionSubject({ state }) }))
  expect(line).toMatchObject({ struck: true, note, grams: 260 })
  expect(line).not.toHaveProperty('seal')
})

test.each([
  ['action-verified', '核对通过，补记积分'],
  ['action-refused', '没有通过核对'],
  ['action-superseded', '并入更可靠的一笔'],
  ['action-restored', '恢复入账'],
  ['points-reversed', '更正积分'],
  ['something-of-a-later-version', '更正'],
])('a correction of the kind %s says: %s', (kind, note) => {
  const line = inChinese(
    aLine({ kind, gramsChange: -260, pointsChange: 0, subject: anActionSubject({ state: 'refused' }) }),
  )
  expect(line).toMatchObject({ what: '骑行', note, grams: -260 })
  expect(line).not.toHaveProperty('struck')
  expect(line).not.toHaveProperty('points')
})

test('a verification that only adds points prints no grams, and the seal', () => {
  const line = inChinese(
    aLine({
      kind: 'action-verified',
      gramsChange: 0,
      pointsChange: 26,
      subject: anActionSubject({ state: 'verified' }),
    }),
  )
  expect(line).not.toHaveProperty('grams')
  expect(line).toMatchObject({ points: 26, state: 'verified', seal: { mark: '已核' } })
})

test.each([
  ['a redemption', aCupLine(), '随行杯', '兑换', -120],
  [
    'a returned redemption',
    aCupLine({ kind: 'redemption-released', pointsChange: 120 }),
    '随行杯',
    '没有兑成，积分退回',
    120,
  ],
  ['expired points', anExpiryLine(), '雨水花园', '到期的积分捐出', -30],
])('%s moves points only and has no seal', (_what, line, what, note, points) => {
  const printed = inChinese(line)
  expect(printed).toMatchObject({ what, note, points })
  expect(printed).not.toHaveProperty('grams')
  expect(printed).not.toHaveProperty('seal')
})

test('an action of zero grams leaves the grams blank', () => {
  expect(inChinese(aLine({ gramsChange: 0, pointsChange: 5 }))).not.toHaveProperty('grams')
})
