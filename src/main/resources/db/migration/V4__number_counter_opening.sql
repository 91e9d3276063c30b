-- the row that whoever opens the counter of a new day holds until the end of the transaction
insert into number_counter (counter_key, last_number) values ('opening', 0);
