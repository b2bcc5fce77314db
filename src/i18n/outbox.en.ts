import type { outbox as zhCn } from './outbox.zh-cn'

export const outbox: typeof zhCn = {
  waiting: 'waiting to be sent',
  toTakeBack: 'to be taken back',
  alreadyBooked: 'booked',
  notBooked: 'not booked',
  offline: 'No network; you can log as usual',
  online: 'Some lines are still on this phone',
  waitingCount: (count) => `${count} waiting`,
  refusedTitle: 'Some lines could not be booked',
  refusedCount: (count) => `Why (${count})`,
  bookedTitle: 'Some lines were booked before they could be taken back',
  bookedCount: (count) => `See (${count})`,
  spoken: (when, what, grams, points, state) =>
    `${when}, ${what}, about ${grams} g of carbon saved, about ${points} points, ${state}`,
}
