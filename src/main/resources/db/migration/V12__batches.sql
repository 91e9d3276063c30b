-- the batch (第N批) each hand-off went out with: a petition that comes back for a supplement goes out with a later one
alter table hand_off add column batch_number integer;
update hand_off set batch_number = (select p.batch_number from petition p where p.case_number = hand_off.case_number);
create index hand_off_by_time on hand_off (handed_off_at);
create index petition_by_programme on petition (programme, upper_batch);
