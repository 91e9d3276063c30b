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
