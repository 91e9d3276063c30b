-- who moved a case to another version of a model; whoever started it stands in its events
alter table case_model add column person varchar(255);
