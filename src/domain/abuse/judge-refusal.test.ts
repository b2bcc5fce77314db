import { judgeRefusal } from './judge-refusal'
import type { AbuseRule } from './rule'

const rules: readonly AbuseRule[] = [
  { id: 'person', kind: 'citizen-refusals', outcome: 'flag', refusalsMax: 3, windowMinutes: 60 },
  { id: 'phone', kind: 'device-refusals', outcome: 'flag', refusalsMax: 5, windowMinutes: 60 },
  { id: 'rate', kind: 'behaviour-velocity', outcome: 'refuse', actsMax: 1, windowMinutes: 60 },
]

test.each([
  ['the third of a person', { ofCitizen: 3, ofDevice: 3 }, []],
  ['the fourth of a person', { ofCitizen: 4, ofDevice: 4 }, [['person', 4]]],
  ['the fifth on an install, of several people', { ofCitizen: 1, ofDevice: 5 }, []],
  ['the sixth on an install, of several people', { ofCitizen: 1, ofDevice: 6 }, [['phone', 6]]],
  [
    'the sixth of a person on one install',
    { ofCitizen: 6, ofDevice: 6 },
    [
      ['person', 6],
      ['phone', 6],
    ],
  ],
])('%s', (_, facts, broken) => {
  expect(judgeRefusal(rules, facts).map(({ rule, measured }) => [rule.id, measured])).toEqual(broken)
})
