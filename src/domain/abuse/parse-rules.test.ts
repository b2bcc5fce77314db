import shipped from '../../../content/abuse/rules.json'
import { parseRules } from './parse-rules'
import { ABUSE_KINDS } from './rule'

const rate = { id: 'rate', kind: 'behaviour-velocity', outcome: 'refuse', actsMax: 20, windowMinutes: 60 }
const burst = { id: 'burst', kind: 'midnight-burst', outcome: 'flag', actsMax: 5, minutes: 5, days: 3, ofDays: 7 }

const problemsOf = (...rules: unknown[]) => {
  const parsed = parseRules(rules)
  return parsed.ok ? [] : parsed.problems.map(({ entry, problem }) => `${entry}: ${problem}`)
}

test('the rules that ship are right and have every kind', () => {
  const parsed = parseRules(shipped)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  expect(parsed.rules.map(({ kind }) => kind).sort()).toEqual([...ABUSE_KINDS].sort())
})

test('no rules are rules', () => expect(parseRules([])).toEqual({ ok: true, rules: [] }))

test('a rule comes out as it went in', () =>
  expect(parseRules([rate, burst])).toEqual({ ok: true, rules: [rate, burst] }))

test.each<[string, unknown, string]>([
  ['no list', { rate }, 'rules: the list of rules must be a list'],
  ['no rule', ['rate'], 'rule 1: a rule must be an object'],
  ['an unknown kind', [{ ...rate, kind: 'bad-luck' }], 'rate: kind is unknown: bad-luck'],
  ['an unknown outcome', [{ ...rate, outcome: 'shout' }], 'rate: outcome is unknown: shout'],
  ['a limit of nothing', [{ ...rate, actsMax: 0 }], 'rate: actsMax must be a whole number from 1, not 0'],
  ['a limit without end', [{ ...rate, windowMinutes: 1441 }], 'rate: windowMinutes must be at most 1440, not 1441'],
  ['a misspelt limit', [{ ...rate, actMax: 3 }], 'rate: the rule has an unknown key: actMax'],
  [
    'an id with a space',
    [{ ...rate, id: 'too many' }],
    'too many: id must be small letters, digits and -, not too many',
  ],
  ['a look back beyond what is kept', [{ ...burst, ofDays: 8 }], 'burst: ofDays must be at most 7, not 8'],
  [
    'the address of a school refused',
    [{ id: 'school', kind: 'address-accounts', outcome: 'refuse', accountsMax: 9 }],
    'school: outcome is unknown: refuse',
  ],
  ['a declared act that waits', [{ ...rate, outcome: 'pending' }], 'rate: outcome is unknown: pending'],
])('%s is named', (_, rules, problem) => {
  const parsed = parseRules(rules)
  expect(parsed.ok ? [] : parsed.problems.map((one) => `${one.entry}: ${one.problem}`)).toEqual([problem])
})

test('an id and a kind are there once', () => {
  expect(problemsOf(rate, { ...burst, id: 'rate' })).toEqual(['rate: id rate is there twice'])
  expect(problemsOf(rate, { ...rate, id: 'other' })).toEqual(['other: kind behaviour-velocity is there twice'])
})

test('every problem is named in one run', () =>
  expect(problemsOf({ ...rate, actsMax: 0 }, { ...burst, days: 'three' })).toHaveLength(2))
