import type { BeijingDay } from '../calendar/beijing'
import { findExclusiveConflict } from './exclusive'

const day = '2026-11-20' as BeijingDay
const charging = { exclusiveWith: ['nev-driving', 'car-stop-day'] }

test('names the rule and the action that it collides with', () => {
  const sameDayActions = [
    { actionId: 'a1', behaviourId: 'bus-ride' },
    { actionId: 'a2', behaviourId: 'car-stop-day' },
    { actionId: 'a3', behaviourId: 'nev-driving' },
  ]
  expect(findExclusiveConflict({ behaviour: charging, day, sameDayActions })).toEqual({
    rule: 'exclusive-with',
    day,
    actionId: 'a2',
    behaviourId: 'car-stop-day',
  })
})

test.each([
  ['nothing else was done', []],
  ['only unrelated things were done', [{ actionId: 'a1', behaviourId: 'bus-ride' }]],
  ['the same behaviour was done before', [{ actionId: 'a1', behaviourId: 'ev-charging' }]],
])('no conflict when %s', (_, sameDayActions) => {
  expect(findExclusiveConflict({ behaviour: charging, day, sameDayActions })).toBeNull()
})
