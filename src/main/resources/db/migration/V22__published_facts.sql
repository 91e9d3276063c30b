-- what published tables state beyond: limits of permits and approvals, and what was done at once where nothing is substantiated
alter table measurement add column own_limit numeric(18, 6);
alter table measurement add column own_basis varchar(100);
alter table finding add column actions_taken varchar(2000);
