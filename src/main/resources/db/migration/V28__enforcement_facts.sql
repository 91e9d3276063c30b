-- a slip that a person sends goes to the unit alone; the desk above is informed and need not answer
alter table notice add column informed varchar(64);
