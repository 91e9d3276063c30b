-- what the columns of the public table need besides
alter table disclosure add column programme varchar(40);
alter table disclosure add column raw_number varchar(200);
alter table disclosure add column goal varchar(200);
update disclosure set
    programme = (select petition.programme from petition where petition.case_number = disclosure.case_number),
    raw_number = (select petition.raw_number from petition where petition.case_number = disclosure.case_number);
create index disclosure_in_batch on disclosure (state, programme, batch_number, hand_off);
