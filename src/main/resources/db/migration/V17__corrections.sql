-- a correction of what is published: the next version, with its reason for the public
alter table disclosure add column correction_reason varchar(500);
alter table disclosure add column corrected_by varchar(64);
alter table disclosure add column corrected_at timestamp with time zone;
