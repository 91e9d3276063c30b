-- the row of the table of deadlines that a hand-off began with, as JSON
alter table hand_off add column deadline_rule varchar(2000);
