import { periodOf, type BeijingDay } from '@/domain/calendar/beijing'
import { type Queryable, sql } from './database'

const ALL_TIME_STARTS_ON = periodOf('all', '2026-01-01' as BeijingDay).start

// Held to the end of the transaction: two folds at once would both add to what they read before.
const lockFold = sql('lock-fold', 'select persons from city_persons for update')

// One statement, so one snapshot of queue, entries and presence.
// Who left or joined, wherever it stands in the queue, is counted anew from the entries with all that is queued of them.
// Everybody else's deltas are added, so that their presence is the one their earlier deltas were folded with.
// The ids go through an array, so that the planner expects few rows and looks them up instead of reading whole tables.
const foldDeltas = sql(
  'fold-board-deltas',
  `with
  batch as (
    select delta_id, citizen_id from board_delta order by delta_id limit $1
  ),
  moved as (
    select distinct citizen_id from batch
    where exists (select 1 from board_delta d where d.citizen_id = batch.citizen_id and d.kind <> 'entry')
  ),
  taken as (
    delete from board_delta where delta_id = any(array(
      select delta_id from batch union select d.delta_id from moved join board_delta d using (citizen_id)
    ))
    returning kind, citizen_id, day, district_id, category, declared_grams, pending_grams, verified_grams, actions, persons
  ),
  totals as (
    insert into city_total (category, actions, declared_grams, pending_grams, verified_grams)
    select category, sum(actions), sum(declared_grams), sum(pending_grams), sum(verified_grams)
    from taken where kind = 'entry' group by category
    on conflict (category) do update set
      actions = city_total.actions + excluded.actions,
      declared_grams = city_total.declared_grams + excluded.declared_grams,
      pending_grams = city_total.pending_grams + excluded.pending_grams,
      verified_grams = city_total.verified_grams + excluded.verified_grams
  ),
  people as (
    update city_persons set persons = persons + (select sum(persons) from taken)
    where exists (select 1 from taken where persons <> 0)
  ),
  gained as (
    select t.citizen_id, t.day, t.district_id, sum(t.verified_grams) as grams
    from taken t
    join citizen c on c.citizen_id = t.citizen_id and c.on_boards
    where t.kind = 'entry' and t.verified_grams <> 0 and t.citizen_id not in (select citizen_id from moved)
    group by t.citizen_id, t.day, t.district_id
    union all
    select g.citizen_id, g.day, a.district_id, sum(case when g.to_state = 'verified' then g.grams else -g.grams end)
    from moved
    join citizen c on c.citizen_id = moved.citizen_id and c.on_boards
    join gram_entry g on g.citizen_id = moved.citizen_id and (g.to_state = 'verified' or g.from_state = 'verified')
    join booking b on b.citizen_id = g.citizen_id and b.booking_id = g.booking_id
    left join action a on a.citizen_id = b.citizen_id and a.action_id = b.action_id
    group by g.citizen_id, g.day, a.district_id
  ),
  change as (
    select period, starts_on, scope, citizen_id, sum(grams)::bigint as grams
    from (
      select p.period, p.starts_on, s.scope, gained.citizen_id, gained.grams
      from gained
      cross join lateral (values
        ('day', day),
        ('week', day - (extract(isodow from day)::int - 1)),
        ('month', date_trunc('month', day::timestamp)::date),
        ('all', $2::date)
      ) p (period, starts_on)
      cross join lateral (
        select 'city' as scope union all select 'district:' || gained.district_id where gained.district_id is not null
      ) s
      union all
      select period, starts_on, scope, citizen_id, -grams from moved join board_score using (citizen_id)
    ) parts
    group by period, starts_on, scope, citizen_id
    having sum(grams) <> 0
  ),
  score as (
    select period, starts_on, scope, citizen_id, coalesce(s.grams, 0) as before, coalesce(s.grams, 0) + change.grams as after
    from change left join board_score s using (period, starts_on, scope, citizen_id)
  ),
  score_gone as (
    delete from board_score s using score
    where score.after = 0 and s.period = score.period and s.starts_on = score.starts_on and s.scope = score.scope
      and s.citizen_id = score.citizen_id
  ),
  score_kept as (
    insert into board_score (period, starts_on, scope, citizen_id, grams)
    select period, starts_on, scope, citizen_id, after from score where after <> 0
    on conflict (period, starts_on, scope, citizen_id) do update set grams = excluded.grams
  ),
  bucket as (
    select period, starts_on, scope, level, bucket, sum(citizens)::bigint as citizens
    from (
      select period, starts_on, scope, level, bucket, citizens
      from score
      cross join lateral (values
        (0::smallint, before, -1), (1::smallint, before / 1000, -1), (0::smallint, after, 1), (1::smallint, after / 1000, 1)
      ) b (level, bucket, citizens)
      where case when citizens < 0 then before else after end > 0
    ) moves
    group by period, starts_on, scope, level, bucket
    having sum(citizens) <> 0
  ),
  histogram as (
    select period, starts_on, scope, level, bucket, coalesce(h.citizens, 0) + bucket.citizens as citizens
    from bucket left join board_histogram h using (period, starts_on, scope, level, bucket)
  ),
  bucket_gone as (
    delete from board_histogram h using histogram n
    where n.citizens = 0 and h.period = n.period and h.starts_on = n.starts_on and h.scope = n.scope
      and h.level = n.level and h.bucket = n.bucket
  ),
  bucket_kept as (
    insert into board_histogram (period, starts_on, scope, level, bucket, citizens)
    select period, starts_on, scope, level, bucket, citizens from histogram where citizens <> 0
    on conflict (period, starts_on, scope, level, bucket) do update set citizens = excluded.citizens
  )
  select count(*) as folded from taken`,
)

/** Takes at least `batch` deltas from the queue, fewer when it holds fewer, and answers how many it folded. */
export const foldQueuedDeltas = async (tx: Queryable, batch: number): Promise<number> => {
  const [, { rows }] = await Promise.all([
    tx.query(lockFold),
    tx.query<{ folded: number }>(foldDeltas, [batch, ALL_TIME_STARTS_ON]),
  ])
  return rows[0]?.folded ?? 0
}

const noteRun = sql(
  'note-fold',
  `insert into job_run (job, finished_at) values ('fold-boards', $1)
  on conflict (job) do update set finished_at = greatest(job_run.finished_at, excluded.finished_at)`,
)

/** Everything that was booked before this moment is on the boards and in the totals. */
export const noteFold = async (db: Queryable, foldedUpTo: Date): Promise<void> => {
  await db.query(noteRun, [foldedUpTo])
}
