-- Messages to citizens, and what they allowed a platform to deliver.

create table inbox_message (
  citizen_id uuid not null,
  message_id uuid not null,
  kind text not null,
  -- What the phone needs to make the sentence.
  facts jsonb not null,
  -- What it is about: work that runs twice leaves one message.
  subject text not null,
  left_at timestamptz not null,
  read_at timestamptz,
  -- When it was handed to a platform as well; null when none was allowed to deliver it.
  handed_on_at timestamptz,
  primary key (citizen_id, message_id),
  unique (citizen_id, kind, subject)
);
create index inbox_message_unread on inbox_message (citizen_id) where read_at is null;
-- Recent ones that may still be handed on.
create index inbox_message_waiting on inbox_message (left_at) where handed_on_at is null;
create index inbox_message_age on inbox_message (left_at);

-- A platform delivers one message for each time that the person allowed it.
create table message_grant (
  citizen_id uuid not null,
  host text not null check (host in ('wechat', 'alipay')),
  topic text not null,
  times_left integer not null check (times_left >= 0),
  granted_at timestamptz not null,
  primary key (citizen_id, host, topic)
);
