-- the register of petitions; everything about the caller stands in intake_record alone
create table number_counter (
    counter_key varchar(64) not null primary key,
    last_number integer     not null
);

create table petition (
    case_number   varchar(64)              not null primary key,
    raw_number    varchar(64)              not null,
    programme     varchar(40)              not null references programme (code),
    channel       varchar(20)              not null,
    received_at   timestamp with time zone not null,
    recorded_at   timestamp with time zone not null,
    region_code   varchar(6),
    place         varchar(200),
    problem_text  varchar(2000),
    status        varchar(20)              not null,
    key_item      boolean                  not null,
    batch_number  integer,
    passed_on_to  varchar(100),
    repeat_of     varchar(64),
    remark        varchar(500),
    reply         varchar(4000),
    replied_at    timestamp with time zone,
    closed_at     timestamp with time zone,
    version       integer                  not null,
    constraint petition_number_once unique (programme, raw_number)
);
create index petition_by_region on petition (region_code, received_at);

create table allegation (
    case_number varchar(64)  not null references petition (case_number),
    number      integer      not null,
    text        varchar(300) not null,
    types       varchar(100) not null,
    primary key (case_number, number)
);

create table likely_repeat (
    case_number varchar(64)  not null references petition (case_number),
    earlier     varchar(64)  not null references petition (case_number),
    reason      varchar(20)  not null,
    primary key (case_number, earlier)
);

create table intake_record (
    case_number   varchar(64)   not null primary key references petition (case_number),
    received_text varchar(4000) not null,
    proposed_text varchar(4000) not null,
    caller_name   varchar(100),
    caller_phone  varchar(50),
    caller_address varchar(200),
    clerk         varchar(64)   not null
);

create table idempotency_key (
    request_key varchar(100)             not null primary key,
    body_hash   varchar(64)              not null,
    case_number varchar(64)              not null references petition (case_number),
    recorded_at timestamp with time zone not null
);
