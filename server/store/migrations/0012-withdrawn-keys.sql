-- An idempotency key that a citizen withdrew before anything came under it has neither a request nor an answer.
alter table idempotency alter column request_hash drop not null;
alter table idempotency alter column answer drop not null;
alter table idempotency add check ((request_hash is null) = (answer is null));

-- A decided appeal keeps its claim in brief: no points of a track, no position, no code and no number that was shown for it.
update appeal set claim = jsonb_build_object('behaviourId', claim -> 'behaviourId', 'amount', claim -> 'amount',
  'unit', claim -> 'unit', 'occurredAt', claim -> 'occurredAt', 'tier', claim -> 'evidence' -> 'tier')
where claim is not null and state <> 'open';

-- Claims that were refused for a reason that tells of abuse, once for each idempotency key; a job forgets them after two days.
-- The install is hashed with the day, as in account_sighting.
create table claim_refusal (
  citizen_id uuid not null,
  key text not null,
  install_hash bytea,
  code text not null,
  refused_at timestamptz not null,
  primary key (citizen_id, key)
);
create index claim_refusal_of_install on claim_refusal (install_hash, refused_at) where install_hash is not null;
create index claim_refusal_age on claim_refusal using brin (refused_at);

-- A flag about refused claims has no entry.
alter table abuse_flag alter column action_id drop not null;
