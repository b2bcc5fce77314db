-- What is kept of a track that was shown for an action. Rules: docs/decisions/0008-tracks.md.

create table journey (
  citizen_id uuid not null,
  action_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  distance_m integer not null check (distance_m >= 0),
  moving_seconds integer not null check (moving_seconds >= 0),
  mode text not null check (mode in ('walk', 'bike', 'bus', 'car', 'rail')),
  confidence real not null check (confidence between 0 and 1),
  verdict text not null check (verdict in ('verified', 'pending')),
  -- Why it is pending.
  reason text check ((reason is null) = (verdict = 'verified')),
  -- One way: it tells a copy and gives neither places nor speeds back.
  fingerprint text not null,
  primary key (citizen_id, action_id)
);

-- Under which numbers the parts of a fingerprint are found, over all citizens.
create table journey_sign (
  sign integer not null,
  citizen_id uuid not null,
  action_id uuid not null,
  primary key (sign, citizen_id, action_id)
);
create index journey_sign_of_action on journey_sign (citizen_id, action_id);

-- Points, only of those who asked to keep them. Nobody else reads them.
create table journey_track (
  citizen_id uuid not null,
  action_id uuid not null,
  started_at timestamptz not null,
  datum text not null check (datum in ('wgs84', 'gcj02')),
  points jsonb not null,
  primary key (citizen_id, action_id)
);
