-- contacts of objectors are sealed with the house's key, which takes more room; the application seals earlier ones after its start
alter table objection_contact alter column contact set data type varchar(1200);
