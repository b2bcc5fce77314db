-- Which books an act stood in is asked from either side of a join, also of one that was undone.
create index account_join_of_absorbed on account_join (absorbed_id);
