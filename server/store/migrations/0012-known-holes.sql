-- An idempotency key that a citizen withdrew before anything came under it has neither a request nor an answer.
alter table idempotency alter column request_hash drop not null;
alter table idempotency alter column answer drop not null;
alter table idempotency add check ((request_hash is null) = (answer is null));
