import { anAccount } from '@/testing/build-account'
import { aBehaviour } from '@/testing/build-catalogue'
import { countByCategory, iconOfBehaviour, recentOf, worthOf } from './catalogue'
import { rememberRecent, recallRecent } from './recent-actions'
import { bestTier, offeredTiers } from './offered-tier'

const behaviours = [
  aBehaviour({ id: 'cycling', category: 'mobility', icon: 'act-cycling' }),
  aBehaviour({ id: 'own-cup', category: 'goods' }),
  aBehaviour({ id: 'walking', category: 'mobility' }),
]

test('all seven categories are counted, in the order of the standard', () => {
  const counts = countByCategory(behaviours)
  expect(counts.map(({ count }) => count)).toEqual([0, 0, 0, 2, 1, 0, 0])
  expect(counts[3]?.category).toBe('mobility')
})

test('the icon is its own or that of the category', () => {
  expect(behaviours.map(iconOfBehaviour)).toEqual(['act-cycling', 'cat-goods', 'cat-mobility'])
})

test('worth is grams, or points at a flat rate', () => {
  expect(worthOf(aBehaviour({ factorMilli: 46_700 }))).toEqual({ kind: 'grams', perUnit: 46.7 })
  const flat = aBehaviour({ factorMilli: 0, flatPoints: { points: 1, perAmountMilli: 6_000 } })
  expect(worthOf(flat)).toEqual({ kind: 'points', points: 1, perAmount: 6 })
})

test('recent: those of this phone first, then those of the account, each once, unknown ones left out', () => {
  const used = [
    { behaviourId: 'walking', todayMilli: 0, monthMilli: 1 },
    { behaviourId: 'cycling', todayMilli: 0, monthMilli: 1 },
  ]
  const account = anAccount({ today: { ...anAccount().today, usedByBehaviour: used } })
  const remembered = [
    { behaviourId: 'cycling', amount: 5 },
    { behaviourId: 'gone', amount: 1 },
  ]
  const recent = recentOf(behaviours, remembered, account, 3)
  expect(recent.map(({ behaviour, amount }) => [behaviour.id, amount])).toEqual([
    ['cycling', 5],
    ['walking', null],
  ])
})

test('what is remembered belongs to one passbook, newest first', () => {
  rememberRecent('0001', { behaviourId: 'cycling', amount: 5 })
  rememberRecent('0001', { behaviourId: 'own-cup', amount: 1 })
  rememberRecent('0001', { behaviourId: 'cycling', amount: 7 })
  expect(recallRecent('0001')).toEqual([
    { behaviourId: 'cycling', amount: 7 },
    { behaviourId: 'own-cup', amount: 1 },
  ])
  expect(recallRecent('0002')).toEqual([])
})

test('only evidence that this app can take is offered', () => {
  const behaviour = aBehaviour({ evidence: ['self', 'photo', 'place', 'partner'] })
  expect(offeredTiers(behaviour)).toEqual(['self', 'photo', 'place'])
  expect(bestTier(behaviour)).toBe('place')
  expect(bestTier(aBehaviour({ evidence: ['self', 'photo', 'partner'] }))).toBe('photo')
  expect(bestTier(aBehaviour({ evidence: ['self', 'partner'] }))).toBe('self')
})
