import { EVIDENCE_TIERS, isStrongerTier, stateOnBooking } from './tier'

test.each([
  ['self', 'declared'],
  ['photo', 'pending'],
  ['place', 'verified'],
  ['device', 'verified'],
  ['partner', 'verified'],
] as const)('grams with %s evidence are booked as %s', (tier, state) => {
  expect(stateOnBooking(tier)).toBe(state)
})

test('each tier is stronger than all before it and not than itself', () => {
  EVIDENCE_TIERS.forEach((tier, place) => {
    const weaker = EVIDENCE_TIERS.filter((other) => isStrongerTier(tier, other))
    expect(weaker).toEqual(EVIDENCE_TIERS.slice(0, place))
  })
})
