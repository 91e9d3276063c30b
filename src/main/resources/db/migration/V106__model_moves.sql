-- running cases that an administrator moves to another version of their process: one row for each batch of the engine
create table model_move (
    batch_id     varchar(64)              not null primary key,
    process      varchar(255)             not null,
    from_version integer                  not null,
    to_version   integer                  not null,
    cases        integer                  not null,
    left_behind  integer                  not null,
    mapping      varchar(4000)            not null,
    started_by   varchar(255)             not null,
    started_at   timestamp with time zone not null
);
