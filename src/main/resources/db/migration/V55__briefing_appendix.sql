-- charts and the petitions of the batch are kept with the content of an issue
alter table briefing_issue alter column content set data type varchar(1000000);
