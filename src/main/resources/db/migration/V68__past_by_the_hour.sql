-- What held at an instant is found by the hours above it in a tree of hours (fork), what was known at one likewise: an index
-- over the end of what has ended reads half of the past.
-- All of it is worked out from the events anew at the next start.
delete from counted_petition;
delete from counted_petition_ended;
delete from counted_petition_before;
delete from counted_hand_off;
delete from counted_hand_off_ended;
delete from counted_hand_off_before;
delete from counted_case;

drop index counted_petition_ended_until;
drop index counted_hand_off_ended_until;
drop index counted_petition_before_known;
drop index counted_hand_off_before_known;

alter table counted_petition_ended add column fork integer not null;
alter table counted_hand_off_ended add column fork integer not null;
alter table counted_petition_before add column known_fork integer not null;
alter table counted_hand_off_before add column known_fork integer not null;

create index counted_petition_ended_by_hour on counted_petition_ended (fork, until_at);
create index counted_hand_off_ended_by_hour on counted_hand_off_ended (fork, until_at);
create index counted_petition_before_by_hour on counted_petition_before (known_fork, known_until);
create index counted_hand_off_before_by_hour on counted_hand_off_before (known_fork, known_until);
