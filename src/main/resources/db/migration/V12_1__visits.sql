-- a visit is entered once however often its form arrives; what a correction replaced stays
alter table visit add column form_key varchar(36);
alter table visit add column version integer default 0 not null;
create unique index visit_form_once on visit (form_key);
create index visit_by_case on visit (case_number);

create table visit_before (
    visit         bigint                   not null references visit (id),
    version       integer                  not null,
    visitor       varchar(20)              not null,
    on_day        date                     not null,
    place         varchar(200)             not null,
    people        varchar(500)             not null,
    instruction   varchar(1000)            not null,
    follow_up     varchar(500),
    follow_up_due date,
    case_number   varchar(64),
    reason        varchar(500)             not null,
    replaced_by   varchar(64)              not null,
    replaced_at   timestamp with time zone not null,
    primary key (visit, version)
);
