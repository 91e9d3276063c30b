-- what decides which limit a measurement is held against, and which side of it is kept
alter table measurement alter column zone set data type varchar(40);
alter table measurement alter column period set data type varchar(40);
alter table measurement add column circumstance varchar(40);
alter table measurement add column frequency numeric(18, 6);
alter table measurement add column judged_for date;
alter table measurement add column direction varchar(10);
alter table measurement add column lower_limit numeric(18, 6);

alter table disclosed_measurement alter column zone set data type varchar(40);
alter table disclosed_measurement alter column period set data type varchar(40);
alter table disclosed_measurement add column circumstance varchar(40);
alter table disclosed_measurement add column clause varchar(200);
alter table disclosed_measurement add column margin numeric(18, 6);
alter table disclosed_measurement add column direction varchar(10);
alter table disclosed_measurement add column lower_limit numeric(18, 6);
