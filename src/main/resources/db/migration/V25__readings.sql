-- what reports give beside a figure: ranges, bounds and words, and everything as it was typed with its unit
alter table measurement add column reading_kind varchar(20);
alter table measurement add column reading_from numeric(38, 18);
alter table measurement add column reading_to numeric(38, 18);
alter table measurement add column reading_beyond numeric(38, 18);
alter table measurement add column as_measured varchar(100);
alter table measurement add column limit_as_given varchar(100);
-- the part of the day that the time of measurement lies in, where the entered one is another
alter table measurement add column period_by_time varchar(40);
update measurement set reading_kind = 'FIGURE', reading_from = measured_value, reading_to = measured_value
    where measured_value is not null;
update measurement set reading_kind = 'PASSED' where measured_value is null and passed;
alter table measurement drop column measured_value;
alter table measurement drop column passed;
-- a converted value keeps all its figures
alter table measurement alter column own_limit set data type numeric(38, 18);
alter table measurement alter column usual_limit set data type numeric(38, 18);
alter table measurement alter column limit_value set data type numeric(38, 18);

alter table disclosed_measurement add column reading_kind varchar(20);
alter table disclosed_measurement add column reading_from numeric(38, 18);
alter table disclosed_measurement add column reading_to numeric(38, 18);
alter table disclosed_measurement add column reading_beyond numeric(38, 18);
alter table disclosed_measurement add column as_measured varchar(100);
alter table disclosed_measurement add column limit_as_given varchar(100);
update disclosed_measurement set reading_kind = 'FIGURE', reading_from = measured_value, reading_to = measured_value
    where measured_value is not null;
update disclosed_measurement set reading_kind = 'PASSED'
    where measured_value is null and outcome = 'PASSED_WITHOUT_VALUE';
alter table disclosed_measurement drop column measured_value;
alter table disclosed_measurement alter column limit_value set data type numeric(38, 18);
