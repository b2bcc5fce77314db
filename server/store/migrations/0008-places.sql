-- Places that vouch for what is done there. Rules: docs/decisions/0010-places.md.

-- An exchange point, or a station or restaurant with a row there, that shows codes. The codes are derived from the server's
-- secret with the id and the generation, so no secret stands here; a new generation ends all codes of the one before.
create table place (
  exchange_point_id text primary key references exchange_point,
  place_number integer not null unique check (place_number between 1000 and 9999),
  kind text not null check (kind in ('exchange-point', 'recycling-station', 'restaurant')),
  behaviour_ids text[] not null check (cardinality(behaviour_ids) > 0),
  radius_m integer not null check (radius_m between 20 and 2000),
  generation integer not null default 1 check (generation between 1 and 100),
  closed_at timestamptz
);

-- The audit of what was done to a place and printed for it. It is never changed.
create table place_event (
  exchange_point_id text not null references exchange_point,
  event_no bigint generated always as identity,
  at timestamptz not null,
  kind text not null check (kind in ('set', 'renewed', 'closed', 'opened', 'tickets-printed', 'plaque-printed')),
  details jsonb not null,
  primary key (exchange_point_id, event_no)
);

-- Wrong codes that a citizen sent lately; a job forgets them.
create table place_code_try (
  citizen_id uuid not null,
  tried_at timestamptz not null,
  try_id uuid not null default gen_random_uuid(),
  primary key (citizen_id, tried_at, try_id)
);
create index place_code_try_age on place_code_try (tried_at);
