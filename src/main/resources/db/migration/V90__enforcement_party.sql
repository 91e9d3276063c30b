-- whom the paper of an enforcement action is addressed to
alter table enforcement_action add column party varchar(100);
