-- what the inspection team's transfer lists say of a petition beyond its text: proposals for whoever classifies it
alter table petition add column upper_batch integer;
alter table petition add column key_marked boolean default false not null;
alter table petition add column listed_types varchar(100);
alter table petition add column list_note varchar(500);
