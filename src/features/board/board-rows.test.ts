import { aRow } from '@/testing/build-board'
import { boardItems } from './board-rows'

const ranks = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => aRow({ rank: from + index, grams: 10_000 - (from + index) }))
const me = (rank: number) => aRow({ rank, grams: 10_000 - rank, isMe: true })
const withMe = (from: number, mine: number, to: number) =>
  ranks(from, to).map((row) => (row.rank === mine ? me(mine) : row))

/** 1 2 3 …(124) 128 */
const shown = (...[top, window]: Parameters<typeof boardItems>) =>
  boardItems(top, window)
    .map((item) =>
      item.kind === 'gap' ? `…(${item.people ?? '?'})` : item.row.isMe ? `[${item.row.rank}]` : item.row.rank,
    )
    .join(' ')

test('nobody is on an empty board', () => {
  expect(boardItems([], [])).toEqual([])
})

test.each([
  ['without me, the whole top', ranks(1, 10), [], '1 2 3 4 5 6 7 8 9 10'],
  ['me alone', [me(1)], [me(1)], '[1]'],
  ['me first', withMe(1, 1, 10), withMe(1, 1, 3), '[1] 2 3 4 5 6 7 8 9 10'],
  ['me in the middle of the top', withMe(1, 5, 10), withMe(3, 5, 7), '1 2 3 4 [5] 6 7 8 9 10'],
  ['me at the end of the top', withMe(1, 10, 10), withMe(8, 10, 12), '1 2 3 4 5 6 7 8 9 [10] 11 12'],
  ['me just behind the top', ranks(1, 10), withMe(9, 11, 13), '1 2 3 4 5 6 7 8 9 10 [11] 12 13'],
  [
    'a window that begins where the top ends',
    ranks(1, 10),
    withMe(11, 13, 15),
    '1 2 3 4 5 6 7 8 9 10 11 12 [13] 14 15',
  ],
  ['me far behind', ranks(1, 10), withMe(126, 128, 130), '1 2 3 …(122) 126 127 [128] 129 130'],
  ['one person between', ranks(1, 10), withMe(12, 14, 16), '1 2 3 …(8) 12 13 [14] 15 16'],
])('%s', (_what, top, window, expected) => {
  expect(shown(top, window)).toBe(expected)
})

test('ties before the gap count as people, not as ranks', () => {
  const tied = (rank: number, pseudonym: string) => aRow({ rank, pseudonym, tied: true, grams: 900 })
  const top = [aRow({ rank: 1, grams: 1_000 }), tied(2, '甲'), tied(2, '乙'), ...ranks(4, 10)]
  expect(shown(top, withMe(20, 22, 24))).toBe('1 2 2 …(16) 20 21 [22] 23 24')
})

test('where a tie runs into the gap nobody can say how many stand between', () => {
  const window = [aRow({ rank: 40, tied: true, grams: 500 }), aRow({ rank: 40, tied: true, grams: 500, isMe: true })]
  expect(shown(ranks(1, 10), window)).toBe('1 2 3 …(?) 40 [40]')
})

test('namesakes with the same grams are still two people', () => {
  const top = [aRow({ rank: 1, tied: true }), aRow({ rank: 1, tied: true, isMe: true })]
  expect(shown(top, top)).toBe('1 [1]')
})
