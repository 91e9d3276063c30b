-- how often a sender came through a door that stands open to everybody, so that a limit holds on every node; the sender is a
-- hash, and a row whose while is over goes
create table sender_count (
    door    varchar(40)              not null,
    sender  varchar(64)              not null,
    times   integer                  not null,
    ends_at timestamp with time zone not null,
    primary key (door, sender)
);
create index sender_count_by_end on sender_count (door, ends_at);

-- what makes two objections the same: result, words and contact; the same again has the receipt it had
alter table objection add column sameness varchar(64);
create unique index objection_once on objection (hand_off, sameness);

-- wrong passwords for a name from an address (as one hash), and until when that address has to wait with the next
create table wrong_password (
    attempt varchar(64)              not null primary key,
    times   integer                  not null,
    next_at timestamp with time zone not null,
    ends_at timestamp with time zone not null
);
create index wrong_password_by_end on wrong_password (ends_at);

-- from where a person has signed in, as hashes
create table known_address (
    person  varchar(64)              not null,
    address varchar(64)              not null,
    seen_at timestamp with time zone not null,
    primary key (person, address)
);
