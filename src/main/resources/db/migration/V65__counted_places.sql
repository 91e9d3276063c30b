-- where a petition complains of, as it was known then, and what it complains of in all, beside each of its hand-offs:
-- hot spots and types are told without looking beyond the counted rows. They are worked out from the events at the next start.
alter table counted_petition add column place varchar(200);
alter table counted_hand_off add column case_types varchar(100);
delete from counted_case;
delete from counted_petition;
delete from counted_hand_off;

-- most rows of a table are asked for at once; through these it would go row by row
drop index counted_petition_by_round;
drop index counted_hand_off_by_round;
-- the lines behind a figure, in their order
create index counted_petition_in_order on counted_petition (programme, case_number);
create index counted_hand_off_in_order on counted_hand_off (programme, case_number, hand_off);
create index counted_hand_off_of_unit on counted_hand_off (unit, case_number, hand_off);
create index counted_hand_off_of_batch on counted_hand_off (own_batch, case_number);
create index counted_petition_of_place on counted_petition (place, case_number);
