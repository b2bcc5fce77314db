-- Journeys that nobody could tell are few; the job that ends their wait finds them without reading the others.
create index journey_pending on journey (action_id) where verdict = 'pending';
