-- Photos as evidence. Rules: docs/decisions/0009-photos.md.

-- The share of photos that staff look at, whatever the checks say of them.
alter table programme add column photo_review_percent integer not null default 5
  check (photo_review_percent between 0 and 100);

-- Why evidence was refused: a code that the phone turns into words.
alter table action_evidence add column reason text;

create table photo (
  citizen_id uuid not null references citizen,
  photo_id uuid not null,
  -- Where the picture lies; null once it was deleted.
  object_name text,
  uploaded_at timestamptz not null,
  exact_hash bytea not null,
  picture_hash bit(64) not null,
  -- Where it was taken, if the person said so, in thousandths of a degree (about 100 m).
  latitude_milli integer,
  longitude_milli integer,
  -- The action that it was shown for, and what came of it.
  action_id uuid,
  behaviour_id text,
  used_at timestamptz,
  review text check (review in ('day-open', 'staff', 'accepted', 'refused', 'needless')),
  -- Why it waits for staff, or why it was refused, as a code; the words of an image reviewer beside it.
  reason text,
  remark text,
  decided_by text,
  decided_at timestamptz,
  primary key (citizen_id, photo_id),
  check ((latitude_milli is null) = (longitude_milli is null)),
  check ((action_id is null) = (used_at is null) and (action_id is null) = (review is null)
    and (action_id is null) = (behaviour_id is null))
);
create unique index photo_id on photo (photo_id);
create index photo_kept on photo (uploaded_at) where object_name is not null;
create index photo_open on photo (used_at, photo_id) where review = 'day-open';
create index photo_for_staff on photo (photo_id) where review = 'staff';
create index photo_of_action on photo (citizen_id, action_id) where action_id is not null;

-- What photos that were shown looked like, over all citizens; it outlives the pictures. Near ones share a band but for a bit.
create table photo_hash (
  photo_id uuid primary key,
  citizen_id uuid not null,
  action_id uuid not null,
  used_at timestamptz not null,
  exact_hash bytea not null unique,
  picture_hash bit(64) not null,
  band_1 integer not null,
  band_2 integer not null,
  band_3 integer not null,
  band_4 integer not null
);
create index photo_hash_band_1 on photo_hash (band_1);
create index photo_hash_band_2 on photo_hash (band_2);
create index photo_hash_band_3 on photo_hash (band_3);
create index photo_hash_band_4 on photo_hash (band_4);
