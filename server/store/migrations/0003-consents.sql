-- Consents and steps. Rules: docs/decisions/0005-consents.md.

-- Every decision of a citizen about a source. What is in force is the newest by `decided_at`, then by `consent_id`.
create table consent (
  citizen_id uuid not null,
  consent_id uuid not null,
  source text not null check (source in ('privacy', 'phone', 'location', 'steps', 'camera', 'album', 'notifications')),
  decision text not null check (decision in ('given', 'withdrawn')),
  -- Of the privacy text that the person could read.
  version text not null,
  decided_at timestamptz not null,
  recorded_at timestamptz not null,
  primary key (citizen_id, consent_id)
);
create trigger consent_is_append_only before update or delete on consent for each row execute function refuse_rewriting();

-- A day's steps at the moment at which they were booked; the action holds only what they added.
create table step_report (
  citizen_id uuid not null,
  action_id uuid not null,
  day date not null,
  source text not null check (source in ('wechat', 'alipay', 'typed')),
  steps integer not null check (steps > 0),
  reported_at timestamptz not null,
  primary key (citizen_id, action_id)
);
create index step_report_of_day on step_report (citizen_id, day);
create trigger step_report_is_append_only before update or delete on step_report for each row execute function refuse_rewriting();

-- One host's account walks for one citizen a day. The account is kept as a keyed hash.
create table step_owner (
  source text not null,
  subject_hash bytea not null,
  day date not null,
  citizen_id uuid not null,
  primary key (source, subject_hash, day)
);
