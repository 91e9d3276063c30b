-- what is encrypted takes more room: three bytes a sign at most, and a third more in Base64
alter table intake_attachment alter column file_name set data type varchar(1000);
alter table intake_attachment alter column withdrawal_reason set data type varchar(2200);
alter table petition_supplement alter column received_text set data type varchar(120000);
alter table transfer_import_row alter column reason set data type varchar(4200);
alter table transfer_import_row alter column excerpt set data type varchar(600);
alter table transfer_import_row alter column unread set data type varchar(2200);

-- the name of the key with which a row and its file are encrypted; none where they are from before
alter table intake_attachment add column data_key varchar(8);
alter table transfer_import add column data_key varchar(8);
create index intake_attachment_by_data_key on intake_attachment (data_key, case_number);

-- after its start the application encrypts what stands here from before
insert into data_key (name, known_since)
select 'plain', current_timestamp
from (select case_number from intake_attachment
      union select case_number from petition_supplement where received_text is not null
      union select id from transfer_import fetch first 1 rows only) earlier
where not exists (select 1 from data_key where name = 'plain');
