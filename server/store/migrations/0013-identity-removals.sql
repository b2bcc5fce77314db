-- Ways in that people took away again. Rules: docs/decisions/0004-identities.md.

create table identity_removal (
  citizen_id uuid not null,
  removal_id uuid not null,
  kind text not null check (kind in ('phone', 'wechat', 'alipay')),
  -- Of the privacy text that the person could read.
  version text not null,
  removed_at timestamptz not null,
  primary key (citizen_id, removal_id)
);
create trigger identity_removal_is_append_only before update or delete on identity_removal
  for each row execute function refuse_rewriting();
