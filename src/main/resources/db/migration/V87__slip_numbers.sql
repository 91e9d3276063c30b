-- the number a slip bears on paper; slips from before bear none
alter table notice add column paper_number varchar(60);
create unique index notice_paper_number on notice (paper_number);
