import { zhCn } from '@/i18n/zh-cn'
import { boardsHold, citizenWithCartons } from '../support/citizens'
import { TICKET_SECRET } from '../support/sample-tickets'
import { onEveryTarget } from './on-every-target'

const { board, common } = zhCn

/** Cartons that each of nine neighbours returned; the citizen on the phone comes seventh with four. */
const neighbours = [10, 9, 8, 7, 6, 5, 3, 2, 1]
const MINE = 4
const grams = (cartons: number) => 37 * cartons

let token = ''

onEveryTarget({ hasLayout: false, environment: { GREEN_PASSBOOK_SECRET: TICKET_SECRET } }, (given) => {
  beforeAll(async () => {
    if (token) return
    const { server } = given
    for (const [nth, cartons] of neighbours.entries())
      await citizenWithCartons(server, { phone: `1380000000${nth}`, cartons, ticket: nth })
    token = await citizenWithCartons(server, { phone: '13900000009', cartons: MINE, ticket: neighbours.length })
    await boardsHold(server, neighbours.slice(0, 3).map(grams))
  })

  test('a visitor sees the first places, and how to join them', async () => {
    const { app } = given
    await app.open('board/index')
    await app.see(String(grams(10)))
    await app.see(board.guest)
  })

  test.each(['day', 'week', 'month', 'all'] as const)(
    'a citizen finds the own rank and the neighbours around it: %s',
    async (period) => {
      const { app } = given
      await app.startWith({ 'gp:session': JSON.stringify({ token, passbookNumber: 'mine' }) })
      await app.tap(common.tabs.board)
      await app.tap(board.periods[period])
      await app.see(String(grams(MINE)))
      await app.see(board.toNext)
      const text = await app.text()
      const shown = neighbours.filter((cartons) => new RegExp(`(^|\\D)${grams(cartons)}(\\D|$)`).test(text))
      expect(shown).toEqual(expect.arrayContaining([10, 9, 8, 5, 3]))
    },
  )
})
