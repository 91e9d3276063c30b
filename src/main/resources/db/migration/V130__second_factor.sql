-- the second factor (RFC 6238) of whoever has one
create table second_factor (
    person varchar(64) not null primary key,
    -- Base32, encrypted
    secret varchar(500) not null,
    enrolled_at timestamp with time zone not null,
    -- the step of time whose code was taken last: none of it or of those before is taken again
    last_step bigint not null
);

-- codes for the day the phone is gone, each for one time
create table recovery_code (
    person varchar(64) not null,
    hash varchar(64) not null,
    primary key (person, hash)
);

-- whoever showed the right password and not yet the code; the secret, encrypted, where it is being set up
create table second_step (
    id varchar(64) not null primary key,
    person varchar(64) not null,
    mark varchar(64) not null,
    secret varchar(500),
    ends_at timestamp with time zone not null
);

insert into setting_subject (subject) values ('SIGN-ON');
alter table setting_change alter column entry set data type varchar(64);
