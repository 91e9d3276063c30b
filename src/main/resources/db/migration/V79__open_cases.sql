-- the petitions that nobody has handed off yet, among which people look for words of place and matter
create index petition_by_status on petition (status, case_number);
