-- the days on which the batches of a round are handed off
create table programme_batch (
    programme     varchar(40) not null references programme (code),
    number        integer     not null,
    handed_off_on date        not null,
    primary key (programme, number),
    unique (programme, handed_off_on)
);
