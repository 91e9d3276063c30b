-- the number a slip bears on paper; slips from before bear none
alter table notice add column paper_number varchar(60);
create unique index notice_paper_number on notice (paper_number);

-- leaders look for key items again and again
create index petition_key_items on petition (key_item, case_number);
