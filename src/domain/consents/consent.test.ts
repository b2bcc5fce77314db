import { changesConsent, type Consent, consentInForce, consentsNeededFor, isConsentGiven } from './consent'

const one = (decision: Consent['decision'], decidedAtMs: number, given: Partial<Consent> = {}): Consent => ({
  source: 'steps',
  decision,
  version: '2026-11',
  decidedAtMs,
  ...given,
})

const given = (at: number, change: Partial<Consent> = {}) => one('given', at, change)
const withdrawn = (at: number, change: Partial<Consent> = {}) => one('withdrawn', at, change)

test.each([
  ['nothing was decided', [], false],
  ['it was given', [given(1)], true],
  ['it was given and withdrawn', [given(1), withdrawn(2)], false],
  ['it was withdrawn and given again', [given(1), withdrawn(2), given(3)], true],
  ['an older decision arrives late', [given(1), withdrawn(3), given(2)], false],
  ['both came at one instant', [given(1), withdrawn(1)], false],
  ['something else was given', [given(1, { source: 'camera' })], false],
  ['it was given under an older text', [given(1, { version: '2026-10' })], false],
])('when %s, steps may be read: %#', (_, decisions, may) => {
  expect(isConsentGiven(decisions, 'steps', '2026-11')).toBe(may)
})

test('the newest decision is in force, with everything that it carries', () => {
  const late = { ...withdrawn(5), isSent: false }
  expect(consentInForce([{ ...given(1), isSent: true }, late], 'steps')).toBe(late)
  expect(consentInForce([late], 'camera')).toBeNull()
})

test.each([
  ['a first consent', [], given(1), true],
  ['a withdrawal of what was never given', [], withdrawn(1), false],
  ['the same again', [given(1)], given(1), false],
  ['the same later', [given(1)], given(2), false],
  ['the same under a new text', [given(1)], given(2, { version: '2027-01' }), true],
  ['a withdrawal', [given(1)], withdrawn(2), true],
  ['a second withdrawal', [given(1), withdrawn(2)], withdrawn(3, { version: '2027-01' }), false],
  ['a consent between two decisions', [given(1), withdrawn(2), given(9)], given(5), true],
  ['a consent of another source', [given(1)], given(2, { source: 'camera' }), true],
])('%s changes something: %#', (_, before, decision, changes) => {
  expect(changesConsent(before, decision)).toBe(changes)
})

test('the privacy terms are asked about before the first source, and then never again', () => {
  const terms = given(1, { source: 'privacy' })
  expect(consentsNeededFor([], 'steps', '2026-11')).toEqual(['privacy', 'steps'])
  expect(consentsNeededFor([], 'privacy', '2026-11')).toEqual(['privacy'])
  expect(consentsNeededFor([terms], 'steps', '2026-11')).toEqual(['steps'])
  expect(consentsNeededFor([terms, given(2)], 'steps', '2026-11')).toEqual([])
  expect(consentsNeededFor([terms, given(2)], 'steps', '2027-01')).toEqual(['privacy', 'steps'])
})
