-- what stood in the file besides the list (other sheets, hidden rows), one sentence a line
alter table transfer_import add column notices varchar(2000) default '' not null;

-- what was understood of a row, and what was not, for whoever confirms the import
alter table transfer_import_row add column region varchar(200) default '' not null;
alter table transfer_import_row add column types varchar(200) default '' not null;
alter table transfer_import_row add column unread varchar(500) default '' not null;
