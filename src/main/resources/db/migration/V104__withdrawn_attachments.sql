-- a file that was taken off an intake record again; the file stays in the vault, nobody can fetch it
alter table intake_attachment add withdrawn_at timestamp with time zone;
alter table intake_attachment add withdrawn_by varchar(64);
alter table intake_attachment add withdrawal_reason varchar(500);
