import { shortEnglishMonth as monthName } from './english-months'
import type { mall as chinese } from './mall.zh-cn'

const per = { day: 'a day', week: 'a week', month: 'a month', ever: 'per person' }

export const mall: typeof chinese = {
  day: (month, day) => `${day} ${monthName(month)}`,
  dayOfYear: (year, month, day) => `${day} ${monthName(month)} ${year}`,
  category: { service: 'Services', transit: 'Transit', charity: 'Giving', dining: 'Food', goods: 'Goods' },
  limit: (count, period) => `${count} ${per[period]}`,
  noLimit: 'no limit',
  stock: (left) => `${left} left`,
  plenty: 'unlimited',
  soldOut: 'all gone',
  restock: (day) => `more on ${day}`,
  about: (amount) => `about ${amount}`,
  grams: (grams) => `${grams} g`,
  kilograms: (kilograms) => `${kilograms} kg`,
  below: (amount) => `below ${amount}`,
  shop: {
    redemptions: 'My redemptions',
    available: 'Points to spend',
    held: (points) => `${points} more are kept for open redemptions`,
    expiry: (points, day) => `First to expire: ${points} pts on ${day}`,
    noExpiry: 'Nothing expires soon',
    afterExpiry: 'What is left then goes to charity',
    guest: 'Log in to see your points here',
    pool: (month) => `Reward pool of ${monthName(month)}`,
    poolLeft: (left, total) => `${left} / ${total} pts left`,
    sponsors: (sponsors) => `Paid by ${sponsors} sponsors, until it is used up`,
    poolRestock: (day, time) => `refilled ${day} ${time}`,
    categories: 'Kind',
    all: 'All',
    total: (total) => `${total} rewards, all from sponsors`,
    sort: { footprint: 'Lowest footprint first', points: 'Fewest points first' },
    resort: {
      footprint: 'Lowest footprint first, tap for fewest points first',
      points: 'Fewest points first, tap for lowest footprint first',
    },
    footprint: 'Own footprint',
    more: 'Show more',
    empty: 'No rewards of this kind yet',
    emptyHint: 'Try another kind, or come back in a few days.',
    seeAll: 'See all',
  },
}
