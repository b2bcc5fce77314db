import { aFlag } from '@/testing/build-flag'
import { groupByRule } from './flag-groups'

const handled = (id: string, state: 'dismissed' | 'voided') =>
  aFlag({ id, handling: { state, handledAt: '2026-11-20T04:00:00Z', reason: '看过了。' } })

test('flags of a rule stand together, with the most that was measured', () => {
  const flags = [
    aFlag({ id: 'a', rule: 'device-rate', measured: 61 }),
    aFlag({ id: 'b', rule: 'two-cities', kind: 'impossible-sequence', measured: 900 }),
    aFlag({ id: 'c', rule: 'device-rate', measured: 70 }),
    aFlag({ id: 'd', rule: 'device-rate', measured: 65 }),
  ]
  expect(groupByRule(flags)).toMatchObject([
    { rule: 'device-rate', measuredMost: 70, flags: [{ id: 'a' }, { id: 'c' }, { id: 'd' }] },
    { rule: 'two-cities', measuredMost: 900, flags: [{ id: 'b' }] },
  ])
})

test('what was handled otherwise stands apart', () => {
  const groups = groupByRule([handled('a', 'dismissed'), handled('b', 'voided'), handled('c', 'dismissed')])
  expect(groups.map(({ flags }) => flags.map(({ id }) => id))).toEqual([['a', 'c'], ['b']])
})

test('no flags are no groups', () => expect(groupByRule([])).toEqual([]))
