-- Where a platform delivers what a citizen allowed it to, and why a join was undone. Rules: docs/decisions/0004-identities.md.

create table message_address (
  citizen_id uuid not null,
  host text not null check (host in ('wechat', 'alipay')),
  -- The platform's id of the person, sealed by the server's secret: nonce, then AES-256-GCM.
  sealed bytea not null,
  kept_at timestamptz not null,
  primary key (citizen_id, host)
);

-- How often a platform gave a message back, and before when it is not tried again.
alter table inbox_message
  add column given_back_times smallint not null default 0,
  add column hand_on_after timestamptz;

-- Why staff split two accounts again.
alter table account_join add column undone_reason text;
