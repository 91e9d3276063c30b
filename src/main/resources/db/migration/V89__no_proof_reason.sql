-- why a unit called a rectification completed that no picture, film or measurement proves
alter table rectification add column no_proof_reason varchar(500);
