-- An idempotency key that a citizen withdrew before anything came under it has neither a request nor an answer.
alter table idempotency alter column request_hash drop not null;
alter table idempotency alter column answer drop not null;
alter table idempotency add check ((request_hash is null) = (answer is null));

-- A decided appeal keeps its claim in brief: no points of a track, no position, no code and no number that was shown for it.
update appeal set claim = jsonb_build_object('behaviourId', claim -> 'behaviourId', 'amount', claim -> 'amount',
  'unit', claim -> 'unit', 'occurredAt', claim -> 'occurredAt', 'tier', claim -> 'evidence' -> 'tier')
where claim is not null and state <> 'open';
