-- Evidence, each act counted once, appeals and staff. Rules: docs/decisions/0006-evidence.md.

alter table action add column superseded_by uuid;
-- When a journey began and ended. It is taken for as long as its action counts.
alter table action add column starts_at timestamptz;
alter table action add column ends_at timestamptz;
alter table action add check ((starts_at is null) = (ends_at is null) and (starts_at is null or starts_at < ends_at));
create index action_journey on action (citizen_id, starts_at) where starts_at is not null;
create index action_superseded on action (citizen_id, superseded_by) where superseded_by is not null;

-- What was shown for an action, weakest first as a rule. `action.tier` is the tier in force: the strongest accepted, else 'self'.
create table action_evidence (
  citizen_id uuid not null,
  action_id uuid not null,
  evidence_no smallint not null,
  tier text not null check (tier in ('photo', 'place', 'device', 'partner')),
  state text not null check (state in ('pending', 'accepted', 'refused')),
  added_at timestamptz not null,
  primary key (citizen_id, action_id, evidence_no)
);
insert into action_evidence (citizen_id, action_id, evidence_no, tier, state, added_at)
select citizen_id, action_id, 1, tier, case state when 'pending' then 'pending' else 'accepted' end, logged_at
from action where tier <> 'self';

-- Keyed hashes of what names an act: an order number, a waybill, a plate with its day. These rows stay with the action.
create table action_key (
  citizen_id uuid not null,
  action_id uuid not null,
  kind text not null,
  key_hash bytea not null,
  primary key (citizen_id, action_id, kind, key_hash)
);

-- Which action holds a key now, over all citizens. A refused action holds none.
create table natural_key (
  kind text not null,
  key_hash bytea not null,
  citizen_id uuid not null,
  action_id uuid not null,
  primary key (kind, key_hash)
);
create index natural_key_of_action on natural_key (citizen_id, action_id);

alter table programme add column appeal_days integer not null default 5 check (appeal_days > 0);

-- A refused claim is kept as it was given, so that a decision can still book it as of its day.
create table appeal (
  citizen_id uuid not null,
  appeal_id uuid not null,
  claim jsonb,
  refusal jsonb,
  -- The action appealed for, or the one that the claim became.
  action_id uuid,
  -- One open appeal for each subject.
  subject_hash bytea not null,
  note text not null,
  photo_id uuid,
  state text not null check (state in ('open', 'upheld', 'denied')),
  opened_at timestamptz not null,
  due_on date not null,
  decided_at timestamptz,
  decided_by uuid,
  reason text,
  primary key (citizen_id, appeal_id),
  check ((claim is null) = (refusal is null) and (claim is not null or action_id is not null)),
  check ((state = 'open') = (decided_at is null) and (decided_at is null) = (reason is null))
);
create unique index appeal_open on appeal (citizen_id, subject_hash) where state = 'open';
create unique index appeal_id on appeal (appeal_id);
create index appeal_queue on appeal (due_on, appeal_id) where state = 'open';

-- Who credits at places and decides appeals. No places: all of them.
create table staff_member (
  citizen_id uuid primary key references citizen,
  role text not null check (role in ('staff')),
  exchange_point_ids text[] not null,
  since timestamptz not null
);
