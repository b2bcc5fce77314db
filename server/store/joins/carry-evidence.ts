import { type Queryable, sql } from '../database'
import type { Carry } from './carry-rows'

const ofActs = '($3::uuid[] is null or action_id = any($3))'
const move = (table: string) =>
  sql(`move-${table.replaceAll('_', '-')}`, `update ${table} set citizen_id = $2 where citizen_id = $1 and ${ofActs}`)

const moves = [
  'action_evidence',
  'action_key',
  'natural_key',
  'journey',
  'journey_sign',
  'journey_track',
  'photo_hash',
  'act_place',
  'abuse_flag',
].map(move)
const moveTickets = sql(
  'move-tickets',
  'update place_ticket set used_by = $2 where used_by = $1 and ($3::uuid[] is null or used_action_id = any($3))',
)
// Append-only: the row stays where it was written, too, where its act does not count.
const copyReports = sql(
  'copy-step-reports',
  `insert into step_report (citizen_id, action_id, day, source, steps, reported_at)
  select $2::uuid, action_id, day, source, steps, reported_at from step_report where citizen_id = $1 and ${ofActs}
  on conflict (citizen_id, action_id) do nothing`,
)

/** What was shown for acts and what names them goes where they go: for all acts of a book, or for those named. */
export const carryEvidence = async (
  tx: Queryable,
  { from, to }: Carry,
  acts: ReadonlySet<string> | null,
): Promise<void> => {
  const values = [from, to, acts && [...acts]]
  for (const statement of [...moves, moveTickets, copyReports]) await tx.query(statement, values)
}
