import type { BeijingDay } from '../calendar/beijing'
import { MESSAGE_TOPICS, type Message, subjectOf, topicOf } from './message'

const day = (text: string) => text as BeijingDay
const name = { zh: '雨伞', en: 'Umbrella' }
const redemptionId = 'r1'
const appeal = { appealId: 'p1', name, reason: '已核对' }
const photo = { photoId: 'f1', actionId: 'a1', name }

const messages: readonly Message[] = [
  { kind: 'points-expire-soon', facts: { points: 5, lastDay: day('2026-11-30'), daysBefore: 7 } },
  { kind: 'points-expired', facts: { points: 5, charityId: 'garden', day: day('2026-12-01') } },
  { kind: 'hold-released', facts: { redemptionId, name, points: 45 } },
  { kind: 'voucher-expires-soon', facts: { redemptionId, name, lastDay: day('2026-11-30') } },
  { kind: 'voucher-expired', facts: { redemptionId, name, pointsReturned: 0 } },
  { kind: 'entries-voided', facts: { decisionId: 'd1', entries: 2, actionId: 'a1', rule: 'two-cities', reason: '…' } },
  { kind: 'account-frozen', facts: { sanctionId: 's1', until: '2026-11-30T00:00:00Z', reason: '…' } },
  { kind: 'account-thawed', facts: { sanctionId: 's1' } },
  { kind: 'appeal-upheld', facts: { ...appeal, actionId: 'a1' } },
  { kind: 'appeal-denied', facts: appeal },
  { kind: 'photo-accepted', facts: photo },
  { kind: 'photo-refused', facts: { ...photo, objection: 'unclear' } },
  { kind: 'accounts-split', facts: { joinId: 'j1', otherPassbookNumber: '0512884603', reason: 'Two people.' } },
]

it('says what each message is about', () => {
  expect(messages.map(subjectOf)).toEqual([
    '2026-11-30 7',
    '2026-12-01',
    'r1',
    'r1',
    'r1',
    'd1',
    's1',
    's1',
    'p1',
    'p1',
    'f1',
    'f1',
    'j1',
  ])
})

it('keeps two reminders of the same points apart', () => {
  const [seven] = messages
  if (seven?.kind !== 'points-expire-soon') throw new Error('not a reminder')
  expect(subjectOf({ ...seven, facts: { ...seven.facts, daysBefore: 30 } })).not.toBe(subjectOf(seven))
})

it('has a kind for every topic, and no topic for what nobody was asked about', () => {
  const topics = messages.flatMap(({ kind }) => topicOf(kind) ?? [])
  expect([...new Set(topics)].sort()).toEqual([...MESSAGE_TOPICS].sort())
  const untold = messages.filter(({ kind }) => topicOf(kind) === null).map(({ kind }) => kind)
  expect(untold).toEqual(['entries-voided', 'account-frozen', 'account-thawed', 'accounts-split'])
})
