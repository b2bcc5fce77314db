import { poster } from './poster.en'
import { englishMonth as monthName } from './english-months'
import type { accountPackage as zhCn } from './account-package.zh-cn'

const entries = (count: string) => (count === '1' ? '1 entry' : `${count} entries`)

export const accountPackage: typeof zhCn = {
  poster,
  account: {
    title: 'Carbon account',
    ledgerTitle: 'Every line',
    guest: 'Log in to see your account',
    guestSentence: 'Every gram, every point and where it came from, in a passbook of your own.',
    monthName,
    monthShort: (month) => monthName(month).slice(0, 3),
    monthOfYear: (year, month) => `${monthName(month)} ${year}`,
    percent: (percent) => (percent === 0 ? '<1%' : `${percent}%`),
    separator: ', ',
    allTime: {
      label: 'Carbon saved in all, verified',
      since: (date) => `since ${date}`,
      never: 'Only grows, never expires',
      pending: 'and in review',
      declared: 'and declared',
      actions: entries,
    },
    trend: {
      title: (months) => `Last ${months} months`,
      unit: (unit, month) => `${unit}, ${month} so far`,
      empty: 'No columns yet. They begin with your first entry.',
      spoken: (months, unit, columns) => `Carbon saved in the last ${months} months, in ${unit}. ${columns}`,
      column: (month, verified, pending, declared) =>
        `${month}: verified ${verified}, in review ${pending}, declared ${declared}`,
      columnEmpty: (month) => `${month}: nothing`,
      columnSeparator: '; ',
    },
    month: {
      title: (month) => `Saved in ${month}`,
      verified: (percent) => `${percent} verified`,
      spoken: (verified, pending, declared) => `verified ${verified} g, in review ${pending} g, declared ${declared} g`,
      toLedger: (month) => `Every line of ${month}`,
    },
    shares: {
      title: 'Where it comes from',
      spoken: (name, grams, percent, actions) => `${name}, ${grams} g, ${percent}, ${entries(actions)}`,
      all: 'Verified, in review and declared together, in grams.',
      missing: (names) => `Nothing this month yet in: ${names}.`,
      empty: 'Nothing logged this month yet. One ride or one empty plate, and you see it here.',
      petrolCar: (grams, km, perKm) =>
        `The ${grams} g verified are about ${km} km less in a petrol car (at ${perKm} g/km).`,
      source: (title) => `Source: ${title}`,
    },
    points: {
      title: 'Points',
      available: 'Available',
      held: 'Held for a redemption',
      earned: (month) => `Earned in ${month}`,
      expiry: 'Next to expire',
      expiryOf: (points, day) => `${points} pts, good until ${day}`,
      noExpiry: 'none soon',
      note: 'The oldest are spent first. What is left on the day they expire goes to the charity project you chose.',
    },
  },
}
