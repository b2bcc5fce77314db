-- The books. Rules: docs/decisions/0003-ledgers.md.
-- Every table of a citizen begins its key with citizen_id, so that a distributed PostgreSQL can shard by it.
-- Days are Beijing days, written by the domain; the database never derives one.

-- Reference data of the programme -------------------------------------------------------------------------------------

create table district (
  district_id text primary key,
  name jsonb not null,
  sort integer not null
);

create table charity (
  charity_id text primary key,
  name jsonb not null,
  about jsonb not null,
  sort integer not null
);

create table organisation (
  organisation_id text primary key,
  kind text not null check (kind in ('enterprise', 'school', 'community', 'village', 'agency')),
  name jsonb not null,
  district_id text references district,
  sort integer not null
);

create table programme (
  only_row boolean primary key default true check (only_row),
  name jsonb not null,
  is_sample boolean not null,
  default_charity_id text not null references charity
);

create table exchange_point (
  exchange_point_id text primary key,
  name jsonb not null,
  address jsonb not null,
  district_id text references district,
  latitude double precision not null,
  longitude double precision not null,
  hours jsonb not null,
  sort integer not null
);

-- Single-use tickets handed out at a place. Their digits are checked by a keyed hash, so they are not stored.
create table place_ticket (
  ticket_number integer primary key,
  exchange_point_id text not null references exchange_point,
  behaviour_id text not null,
  last_day date not null,
  used_by uuid,
  used_action_id uuid,
  check ((used_by is null) = (used_action_id is null))
);

-- People --------------------------------------------------------------------------------------------------------------

create table citizen (
  citizen_id uuid primary key,
  passbook_number text not null,
  pseudonym text not null,
  district_id text references district,
  organisation_id text references organisation,
  charity_id text references charity,
  on_boards boolean not null default true,
  created_at timestamptz not null,
  frozen_at timestamptz
);

-- Ways in. The subject (a phone number, a platform's id) is kept as a keyed hash with a hint for the person.
create table identity (
  kind text not null check (kind in ('phone', 'wechat', 'alipay')),
  subject_hash bytea not null,
  citizen_id uuid not null references citizen,
  hint text not null,
  created_at timestamptz not null,
  primary key (kind, subject_hash)
);
create index identity_of_citizen on identity (citizen_id);

create table passbook_number (
  passbook_number text primary key,
  citizen_id uuid not null
);

create table session (
  token_hash bytea primary key,
  citizen_id uuid not null references citizen,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  -- The login that made it: a repeated login replaces its own session.
  login_key_hash bytea not null
);
create index session_of_citizen on session (citizen_id);

-- The newest one-time code of a phone number.
create table login_code (
  phone_hash bytea primary key,
  code_hash bytea not null,
  request_key_hash bytea not null,
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  tries_left integer not null,
  -- The key of the login that used the code: its repetition is answered, any other is refused.
  used_key_hash bytea
);

-- 1 + N: the citizen's own account has account_id = citizen_id; sources and family members get further rows.
create table account (
  citizen_id uuid not null references citizen,
  account_id uuid not null,
  kind text not null check (kind in ('own', 'source', 'person')),
  name text,
  opened_at timestamptz not null,
  closed_at timestamptz,
  primary key (citizen_id, account_id)
);

-- Answers to writes, so that a repeated write gives the same answer.
create table idempotency (
  citizen_id uuid not null,
  key text not null,
  request_hash bytea not null,
  answer jsonb not null,
  created_at timestamptz not null,
  primary key (citizen_id, key)
);
create index idempotency_age on idempotency (created_at);

-- What was done -------------------------------------------------------------------------------------------------------

-- Facts of an action never change. `state` and `points` cache the fold of its entries and change with them.
create table action (
  citizen_id uuid not null,
  action_id uuid not null,
  account_id uuid not null,
  behaviour_id text not null,
  category text not null,
  amount_milli bigint not null check (amount_milli > 0),
  -- The part of the amount that counted for points under the caps of the behaviour.
  counted_milli bigint not null check (counted_milli between 0 and amount_milli),
  unit text not null,
  occurred_at timestamptz not null,
  day date not null,
  district_id text,
  tier text not null check (tier in ('self', 'photo', 'place', 'device', 'partner')),
  source text not null,
  external_id text,
  methodology text not null,
  factor_milli bigint not null,
  grams bigint not null check (grams >= 0),
  award_points bigint not null check (award_points >= 0),
  award_cuts jsonb not null,
  logged_at timestamptz not null,
  state text not null check (state in ('declared', 'pending', 'verified', 'refused', 'superseded')),
  primary key (citizen_id, action_id)
);
create index action_by_day on action (citizen_id, day, behaviour_id);
create unique index action_external on action (citizen_id, source, external_id) where external_id is not null;

-- The journal: one booking for each event, its lines in the two ledgers below. All three are append-only ---------------

create table booking (
  citizen_id uuid not null,
  booking_id uuid not null,
  kind text not null,
  action_id uuid,
  redemption_id uuid,
  charity_id text,
  actor text not null,
  reason text,
  booked_at timestamptz not null,
  primary key (citizen_id, booking_id)
);
create index booking_of_action on booking (citizen_id, action_id) where action_id is not null;
create index booking_of_redemption on booking (citizen_id, redemption_id) where redemption_id is not null;

create table gram_entry (
  citizen_id uuid not null,
  booking_id uuid not null,
  line smallint not null,
  account_id uuid not null,
  category text not null,
  day date not null,
  from_state text check (from_state in ('declared', 'pending', 'verified')),
  to_state text check (to_state in ('declared', 'pending', 'verified')),
  grams bigint not null check (grams >= 0),
  primary key (citizen_id, booking_id, line),
  check (from_state is distinct from to_state)
);

create table point_entry (
  citizen_id uuid not null,
  booking_id uuid not null,
  line smallint not null,
  lot_id uuid not null,
  from_bucket text check (from_bucket in ('available', 'held')),
  to_bucket text check (to_bucket in ('available', 'held')),
  points bigint not null check (points > 0),
  primary key (citizen_id, booking_id, line),
  check (from_bucket is distinct from to_bucket)
);
create index point_entry_of_lot on point_entry (citizen_id, lot_id);

create function refuse_rewriting() returns trigger language plpgsql as $$
begin
  raise exception 'table % is append-only: correct it by a new booking', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger booking_is_append_only before update or delete on booking for each row execute function refuse_rewriting();
create trigger gram_entry_is_append_only before update or delete on gram_entry for each row execute function refuse_rewriting();
create trigger point_entry_is_append_only before update or delete on point_entry for each row execute function refuse_rewriting();

-- Caches of sums, changed in the transaction of the entries they sum ---------------------------------------------------

-- Points earned together expire together. `expires_on` is the first day on which the lot is gone.
create table point_lot (
  citizen_id uuid not null,
  lot_id uuid not null,
  earned_on date not null,
  expires_on date not null,
  points bigint not null check (points > 0),
  available bigint not null check (available >= 0),
  held bigint not null check (held >= 0),
  primary key (citizen_id, lot_id),
  check (available + held <= points)
);
create index point_lot_open on point_lot (citizen_id, expires_on, lot_id) where available > 0;
create index point_lot_expiry on point_lot (expires_on) where available > 0;

-- Its row is locked first by every write of a citizen: caps, limits and balances are decided one write at a time.
create table balance (
  citizen_id uuid primary key,
  declared_grams bigint not null default 0 check (declared_grams >= 0),
  pending_grams bigint not null default 0 check (pending_grams >= 0),
  verified_grams bigint not null default 0 check (verified_grams >= 0),
  available_points bigint not null default 0 check (available_points >= 0),
  held_points bigint not null default 0 check (held_points >= 0),
  actions bigint not null default 0 check (actions >= 0)
) with (fillfactor = 80);

-- Charts, caps and statements read days, not entries.
create table citizen_day (
  citizen_id uuid not null,
  day date not null,
  category text not null,
  actions integer not null,
  declared_grams bigint not null,
  pending_grams bigint not null,
  verified_grams bigint not null,
  points_earned bigint not null,
  primary key (citizen_id, day, category)
) with (fillfactor = 80);

-- Boards and city totals: writes queue a delta, a job folds it ----------------------------------------------------------

create table board_delta (
  delta_id bigint generated always as identity primary key,
  kind text not null check (kind in ('entry', 'leave', 'join')),
  citizen_id uuid not null,
  day date,
  district_id text,
  category text,
  declared_grams bigint not null default 0,
  pending_grams bigint not null default 0,
  verified_grams bigint not null default 0,
  actions integer not null default 0,
  persons integer not null default 0
);
-- A citizen who left or joined is counted anew, from the entries.
create index board_delta_presence on board_delta (citizen_id) where kind <> 'entry';

create table board_score (
  period text not null check (period in ('day', 'week', 'month', 'all')),
  starts_on date not null,
  scope text not null,
  citizen_id uuid not null,
  grams bigint not null check (grams > 0),
  primary key (period, starts_on, scope, citizen_id)
) with (fillfactor = 80);
create index board_score_rank on board_score (period, starts_on, scope, grams desc, citizen_id);
create index board_score_of_citizen on board_score (citizen_id);

-- How many citizens have exactly `bucket` grams (level 0) or `bucket` thousands of grams (level 1): any rank is a short sum.
create table board_histogram (
  period text not null,
  starts_on date not null,
  scope text not null,
  level smallint not null check (level in (0, 1)),
  bucket bigint not null,
  citizens bigint not null check (citizens >= 0),
  primary key (period, starts_on, scope, level, bucket)
) with (fillfactor = 50);

create table city_total (
  category text primary key,
  actions bigint not null default 0,
  declared_grams bigint not null default 0,
  pending_grams bigint not null default 0,
  verified_grams bigint not null default 0
);

create table city_persons (
  only_row boolean primary key default true check (only_row),
  persons bigint not null default 0
);
insert into city_persons default values;

create table job_run (
  job text primary key,
  finished_at timestamptz not null
);

-- The mall --------------------------------------------------------------------------------------------------------------

create table reward (
  reward_id text primary key,
  category text not null check (category in ('service', 'transit', 'charity', 'dining', 'goods')),
  name jsonb not null,
  about jsonb not null,
  provider jsonb not null,
  picture text not null,
  points bigint not null check (points > 0),
  footprint_grams bigint not null check (footprint_grams >= 0),
  footprint_basis jsonb not null,
  restock_on date,
  limit_count integer check (limit_count > 0),
  limit_per text check (limit_per in ('day', 'week', 'month', 'ever')),
  valid_days integer not null check (valid_days > 0),
  settle_at text not null check (settle_at in ('issue', 'use')),
  exchange_point_ids text[] not null,
  open boolean not null default true,
  check ((limit_count is null) = (limit_per is null))
);

-- Hot rows, updated last in a redemption. No row: not limited.
create table reward_stock (
  reward_id text primary key references reward,
  stock_left bigint not null check (stock_left >= 0)
) with (fillfactor = 10);

create table reward_pool (
  month text primary key,
  total_points bigint not null check (total_points > 0),
  left_points bigint not null check (left_points >= 0),
  sponsors integer not null,
  restock_at timestamptz not null
) with (fillfactor = 10);

create table redemption (
  citizen_id uuid not null,
  redemption_id uuid not null,
  reward_id text not null references reward,
  -- The reward as it was when it was held: price, name, picture, provider, validity.
  terms jsonb not null,
  points bigint not null check (points > 0),
  settle_at text not null check (settle_at in ('issue', 'use')),
  exchange_point_id text references exchange_point,
  pool_month text references reward_pool,
  takes_stock boolean not null,
  state text not null check (state in ('held', 'issued', 'used', 'cancelled', 'expired', 'refunded')),
  held_on date not null,
  held_at timestamptz not null,
  hold_expires_at timestamptz not null,
  issued_at timestamptz,
  closed_at timestamptz,
  voucher_digits text,
  -- First day on which the voucher is void.
  voucher_expires_on date,
  primary key (citizen_id, redemption_id)
);
create index redemption_of_reward on redemption (citizen_id, reward_id);
create index redemption_open on redemption (citizen_id) where state in ('held', 'issued');
create index redemption_stale_hold on redemption (hold_expires_at) where state = 'held';
create index redemption_stale_voucher on redemption (voucher_expires_on) where state = 'issued';

-- A voucher is found by its digits alone; their uniqueness is kept here.
create table voucher (
  digits text primary key,
  citizen_id uuid not null,
  redemption_id uuid not null
);

-- Every step of a redemption, append-only.
create table redemption_step (
  citizen_id uuid not null,
  redemption_id uuid not null,
  step smallint not null,
  from_state text,
  to_state text not null,
  actor text not null,
  at timestamptz not null,
  primary key (citizen_id, redemption_id, step)
);
create trigger redemption_step_is_append_only before update or delete on redemption_step for each row execute function refuse_rewriting();
