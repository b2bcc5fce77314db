-- Holds the number of a migration that is written elsewhere; that one takes the place of this file.
select 1;
