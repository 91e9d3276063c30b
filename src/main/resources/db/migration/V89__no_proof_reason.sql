-- why a unit called a rectification completed that no picture, film or measurement proves; unproven where it did not say
alter table rectification add column no_proof_reason varchar(500);
alter table rectification add column unproven boolean default false not null;
