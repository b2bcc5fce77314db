import type { action as chinese } from './action.zh-cn'

const perUnit: typeof chinese.perUnit = {
  km: 'km',
  kg: 'kg',
  kWh: 'kWh',
  m3: 'm³',
  times: 'time',
  item: 'item',
  sheet: 'sheet',
  minutes: 'min',
  day: 'day',
}
const COUNTED = ['times', 'item', 'sheet', 'day']

const quantity: typeof chinese.quantity = (amount, unit) =>
  `${amount} ${perUnit[unit]}${amount !== '1' && COUNTED.includes(unit) ? 's' : ''}`

export const action: typeof chinese = {
  perUnit,
  quantity,
  gramsPer: (unit) => `g/${perUnit[unit]}`,
  pointsPer: (amount, unit) => `pts/${quantity(amount, unit)}`,
  estimate: 'estimate',
  catalogue: {
    title: 'Log',
    search: 'Search actions',
    placeholder: 'Try: cycling, meal, carton…',
    clear: 'Clear',
    todayCount: (count) => `Today: ${count} logged`,
    todayPoints: 'Points',
    todayCap: (cap) => `/ ${cap} at most`,
    guest: 'Log in and every action is printed in your passbook. You can look around first.',
    recent: 'Lately',
    categories: 'Seven kinds',
    kindsInAll: (count) => `${count} actions`,
    kinds: (count) => `${count}`,
    choose: (name, kinds) => `${name}, ${kinds} actions`,
    found: (count) => `${count} found`,
    results: 'Results',
    nothing: 'No such action found',
    nothingHint: 'Try another word, such as "bus" or "carton".',
    worth: (tier, weight) => `${tier}: ${weight} of the points`,
    estimateNote:
      'Factors marked "estimate" contain assumptions and follow new evidence; what is booked is never rewritten.',
  },
  suggestions: {
    title: 'For today',
    another: 'Others',
    about: (amount) => `about ${amount}`,
  },
}
