-- firms that were inspected at a visit, and who helped with sampling and measuring
alter table visit add column firms varchar(1000);
alter table visit add column sampling varchar(500);
alter table visit_before add column firms varchar(1000);
alter table visit_before add column sampling varchar(500);

-- whoever hands a briefing in, or corrects an issue, does not approve it
alter table briefing add column handed_in_by varchar(64);
alter table briefing add column correction_reason varchar(500);
