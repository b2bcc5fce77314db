import { ENTRY_STATES, type EntryState } from '../evidence/tier'
import { grams, points } from '../units'
import { checkBooking, type BookingKind } from './booking'
import type { GramEntry } from './gram-entry'
import type { PointBucket, PointEntry } from './point-entry'

const STATES = [null, ...ENTRY_STATES] as const
const BUCKETS = [null, 'available', 'held'] as const
const FRESH = ['nowhere>declared', 'nowhere>pending', 'nowhere>verified']
const GONE = ['declared>nowhere', 'pending>nowhere', 'verified>nowhere']
const EARN = 'nowhere>available'
const REMOVE = 'available>nowhere'

const rules: readonly [BookingKind, string[], string[]][] = [
  ['action-logged', FRESH, [EARN]],
  ['action-verified', ['declared>verified', 'pending>verified'], [EARN]],
  ['action-refused', [...GONE, 'pending>declared', 'verified>pending'], [EARN, REMOVE]],
  ['action-superseded', GONE, [REMOVE]],
  ['action-restored', FRESH, [EARN]],
  ['redemption-held', [], ['available>held']],
  ['redemption-settled', [], ['held>nowhere']],
  ['redemption-released', [], [EARN, 'held>available']],
  ['points-expired', [], [REMOVE]],
  ['points-reversed', [], [REMOVE]],
]

test.each(rules)('%s may move grams %j and points %j, and nothing else', (kind, gramMoves, pointMoves) => {
  const gramsAllowed = STATES.flatMap((from) => STATES.map((to) => gramEntry(from, to, 5)))
    .filter((entry) => checkBooking({ kind, grams: [entry], points: [] }).ok)
    .map(moveOf)
  const pointsAllowed = BUCKETS.flatMap((from) => BUCKETS.map((to) => pointEntry(from, to, 5)))
    .filter((entry) => checkBooking({ kind, grams: [], points: [entry] }).ok)
    .map(moveOf)
  expect(gramsAllowed.sort()).toEqual([...gramMoves].sort())
  expect(pointsAllowed.sort()).toEqual([...pointMoves].sort())
})

test('the fault and the entry are named', () => {
  const good = gramEntry(null, 'verified', 260)
  const held = pointEntry('available', 'held', 26)
  expect(checkBooking({ kind: 'action-logged', grams: [good], points: [held] })).toEqual({
    ok: false,
    fault: 'point-move',
    entry: held,
  })
})

test.each([
  ['nothing', [], [], 'empty'],
  ['negative grams', [gramEntry(null, 'declared', -1)], [], 'negative-grams'],
  ['zero points', [gramEntry(null, 'declared', 5)], [pointEntry(null, 'available', 0)], 'points-not-positive'],
])('%s cannot be booked', (_, gramEntries, pointEntries, fault) => {
  expect(checkBooking({ kind: 'action-logged', grams: gramEntries, points: pointEntries })).toMatchObject({
    ok: false,
    fault,
  })
})

test('volunteering moves zero grams and earns points', () => {
  const booking = { grams: [gramEntry(null, 'verified', 0)], points: [pointEntry(null, 'available', 10)] }
  expect(checkBooking({ kind: 'action-logged', ...booking })).toEqual({ ok: true })
})

function moveOf({ from, to }: GramEntry | PointEntry): string {
  return `${from ?? 'nowhere'}>${to ?? 'nowhere'}`
}

function gramEntry(from: EntryState | null, to: EntryState | null, amount: number): GramEntry {
  return { from, to, grams: grams(amount) }
}

function pointEntry(from: PointBucket | null, to: PointBucket | null, amount: number): PointEntry {
  return { from, to, points: points(amount) }
}
