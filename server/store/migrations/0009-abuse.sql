-- Abuse: traces that rules look at, flags for staff, sanctions. Rules: docs/decisions/0011-abuse.md.

-- In the row that every write of a citizen locks first, so that a freeze and a write decide one after the other.
alter table balance add column frozen_until timestamptz;
update balance b set frozen_until = c.frozen_at + interval '365 days'
from citizen c where c.citizen_id = b.citizen_id and c.frozen_at is not null;
alter table citizen drop column frozen_at;

-- Where evidence of acts says that the citizen was, to about 100 m, and at which exchange point; a job forgets it.
create table act_place (
  citizen_id uuid not null,
  action_id uuid not null,
  at timestamptz not null,
  latitude_milli integer not null,
  longitude_milli integer not null,
  exchange_point_id text,
  traced_at timestamptz not null,
  primary key (citizen_id, at, action_id)
);
create index act_place_of_station on act_place (exchange_point_id, traced_at) where exchange_point_id is not null;
create index act_place_age on act_place using brin (traced_at);

-- Which accounts logged from an install of the app or a network address on one day. The hash of both is another one each
-- day: nothing tells that it was the same phone on another. A job forgets it.
create table account_sighting (
  subject_hash bytea not null,
  citizen_id uuid not null,
  seen_at timestamptz not null,
  primary key (subject_hash, citizen_id)
);
create index account_sighting_age on account_sighting using brin (seen_at);

create table abuse_flag (
  citizen_id uuid not null,
  flag_id uuid not null,
  action_id uuid not null,
  rule_id text not null,
  rule_kind text not null,
  -- Acts, accounts, kilometres or days, as the kind of the rule counts them.
  measured bigint not null,
  -- The tier that verifies the entry when the flag is dismissed; null when the entry does not wait for it.
  holds_tier text,
  raised_at timestamptz not null,
  state text not null default 'open' check (state in ('open', 'dismissed', 'voided')),
  handled_at timestamptz,
  handled_by text,
  reason text,
  primary key (citizen_id, flag_id),
  unique (citizen_id, action_id, rule_id),
  check ((state = 'open') = (handled_at is null) and (handled_at is null) = (handled_by is null) and (handled_at is null) = (reason is null))
);
create unique index abuse_flag_id on abuse_flag (flag_id);
create index abuse_flag_open on abuse_flag (citizen_id, flag_id) where state = 'open';
create index abuse_flag_handled on abuse_flag (handled_at) where handled_at is not null;

-- The audit of sanctions: a row for each entry that was voided, each freeze and each thaw. It is never changed.
create table sanction (
  citizen_id uuid not null,
  sanction_id uuid not null,
  kind text not null check (kind in ('void', 'freeze', 'thaw')),
  action_id uuid,
  rule_id text,
  -- A thaw names the freeze that it ends.
  ends_id uuid,
  actor text not null,
  reason text not null,
  at timestamptz not null,
  frozen_until timestamptz,
  primary key (citizen_id, sanction_id),
  check ((kind = 'void') = (action_id is not null) and (kind = 'freeze') = (frozen_until is not null))
);

alter table appeal add column sanction_id uuid;
alter table appeal drop constraint appeal_check;
alter table appeal add constraint appeal_subject check (
  (claim is null) = (refusal is null) and (claim is not null or action_id is not null or sanction_id is not null)
);
