-- wrong passwords are counted like whoever comes through another door; those of the last minutes are forgotten
drop table wrong_password;

-- when the sender came last, and until when it alone is being looked at
alter table sender_count add column last_at timestamp with time zone default current_timestamp not null;
alter table sender_count add column busy_until timestamp with time zone;
