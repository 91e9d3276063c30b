-- A place complained of is told from others by a number (place_key, of its region and name): grouping texts took three times as
-- long. The index holds all that counting them needs, in the order of the numbers.
-- All of it is worked out from the events anew at the next start.
delete from counted_petition;
delete from counted_petition_ended;
delete from counted_petition_before;
delete from counted_hand_off;
delete from counted_hand_off_ended;
delete from counted_hand_off_before;
delete from counted_case;

alter table counted_petition add column place_key bigint;
alter table counted_petition_ended add column place_key bigint;
alter table counted_petition_before add column place_key bigint;

drop index counted_petition_by_place;
create index counted_petition_by_place on counted_petition (place_key, profile, from_at, known_from);
