-- Whether what is counted of a case is still what was written of it: rows that would be the same are not written again.
alter table counted_case add column petition_mark varchar(64);
alter table counted_case add column hand_off_mark varchar(64);
