-- Ways in from WeChat and Alipay, and the join of two accounts of one person. Rules: docs/decisions/0004-identities.md.

-- Null while the books are open; else whose books hold them now. The lock of a citizen is on this row, so that a write
-- which waited for a join sees that there is nothing left to write in.
alter table balance add column joined_to uuid;
create index balance_joined on balance (joined_to) where joined_to is not null;

-- `joined`: all that another citizen brought along.
alter table account drop constraint account_kind_check,
  add constraint account_kind_check check (kind in ('own', 'source', 'person', 'joined'));

-- The join that a booking belongs to.
alter table booking add column join_id uuid;
create index booking_of_join on booking (citizen_id, join_id) where join_id is not null;

-- A lot that went along with a join keeps its row, and is empty.
alter table point_lot drop constraint point_lot_points_check, add constraint point_lot_points_check check (points >= 0);

-- `record` holds what the journal cannot tell, so that a join can be undone exactly.
create table account_join (
  join_id uuid primary key,
  keeper_id uuid not null references citizen,
  absorbed_id uuid not null references citizen,
  joined_at timestamptz not null,
  actor text not null,
  record jsonb not null,
  undone_at timestamptz,
  undone_by text,
  check (keeper_id <> absorbed_id),
  check ((undone_at is null) = (undone_by is null))
);
create unique index account_join_standing on account_join (absorbed_id) where undone_at is null;
create index account_join_of_keeper on account_join (keeper_id);

-- Two accounts were proved to be of one person; the person may join them until then.
create table join_offer (
  ticket_hash bytea primary key,
  citizen_id uuid not null,
  other_id uuid not null,
  expires_at timestamptz not null,
  join_id uuid
);
