-- what is encrypted takes more room: three bytes a sign at most, and a third more in Base64
alter table intake_record alter column received_text set data type varchar(120000);
alter table intake_record alter column proposed_text set data type varchar(240000);
alter table intake_record alter column caller_name set data type varchar(600);
alter table intake_record alter column caller_phone set data type varchar(400);
alter table intake_record alter column caller_address set data type varchar(1200);
alter table intake_correction alter column former set data type varchar(120000);

-- callers are looked for by keyed hashes: of the whole number, of its last four digits, of the first two signs of the name
alter table intake_record add column caller_tail varchar(50);
alter table intake_record add column caller_begin varchar(50);
-- the name of the key with which a row is encrypted; none where it is from before
alter table intake_record add column data_key varchar(8);
alter table intake_correction add column data_key varchar(8);
drop index intake_record_by_name;
create index intake_record_by_tail on intake_record (caller_tail, case_number);
create index intake_record_by_begin on intake_record (caller_begin, case_number);
create index intake_record_by_data_key on intake_record (data_key, case_number);

-- keys under which rows may stand; 'plain': rows from before, which the application encrypts after its start
create table data_key (
    name        varchar(8)               not null primary key,
    known_since timestamp with time zone not null
);
insert into data_key (name, known_since)
select 'plain', current_timestamp from (select 1 from intake_record fetch first 1 rows only) earlier;
