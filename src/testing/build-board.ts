import type { BoardRow, readBoard } from '@/contract/boards'
import type { OutputOf } from '@/contract/endpoint'

type Board = OutputOf<typeof readBoard>

export const aRow = (given: Partial<BoardRow> = {}): BoardRow => ({
  rank: 1,
  tied: false,
  pseudonym: '早起的白鹭',
  grams: 6820,
  isMe: false,
  ...given,
})

/** The city's board of the week from Monday 16 to Sunday 22 November 2026, as a guest sees it. */
export const aBoard = (given: Partial<Board> = {}): Board => ({
  period: 'week',
  startsOn: '2026-11-16',
  endsOn: '2026-11-22',
  scope: { districtId: null, name: { zh: '青禾市', en: 'Qinghe' } },
  participants: 2318,
  asOf: '2026-11-20T09:00:00+08:00',
  top: [
    aRow(),
    aRow({ rank: 2, pseudonym: '慢慢走的银杏', grams: 6415 }),
    aRow({ rank: 3, pseudonym: '三站地铁', grams: 6077 }),
  ],
  me: null,
  ...given,
})

/** Place 128 with the neighbours 127 and 129, 290 g above last week. */
export const aRankedStanding = (): Extract<NonNullable<Board['me']>, { standing: 'ranked' }> => ({
  standing: 'ranked',
  rank: 128,
  grams: 1306,
  gramsToNext: 16,
  lastPeriodGrams: 1016,
  window: [
    aRow({ rank: 127, pseudonym: '河边的芦苇', grams: 1322 }),
    aRow({ rank: 128, pseudonym: '骑车的小满', grams: 1306, isMe: true }),
    aRow({ rank: 129, pseudonym: '爱光盘的豆豆', grams: 1298 }),
  ],
})
