-- a repeat that was joined to an earlier petition is looked up whenever that one publishes
create index petition_by_repeat on petition (repeat_of);

-- what the table of a round says where nobody was held to account
alter table programme add column nobody_accountable varchar(50);
