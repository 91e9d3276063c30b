-- what the units do with a petition, what the public reads of it, and the record of all events
create table hand_off (
    hand_off_key       varchar(70)              not null primary key,
    case_number        varchar(64)              not null references petition (case_number),
    number             integer                  not null,
    unit               varchar(64)              not null references unit (id),
    allegations        varchar(40)              not null,
    instruction        varchar(500),
    handed_off_at      timestamp with time zone not null,
    recorded_at        timestamp with time zone not null,
    window_opened_at   timestamp with time zone not null,
    status             varchar(20)              not null,
    returns            integer                  not null,
    binding            boolean                  not null,
    return_reason      varchar(40),
    return_explanation varchar(500),
    suggested_unit     varchar(64),
    reassign_to        varchar(64),
    received_at        timestamp with time zone,
    received_by        varchar(64),
    receipt_due        timestamp with time zone not null,
    feedback_due       timestamp with time zone not null,
    verdict            varchar(30),
    reported_at        timestamp with time zone,
    result_reviewed_by varchar(64),
    closing_state      varchar(20),
    review_comment     varchar(1000),
    ended_at           timestamp with time zone,
    version            integer                  not null
);
create index hand_off_by_case on hand_off (case_number, number);
create index hand_off_by_unit on hand_off (unit, status);

create table deadline_reached (
    hand_off    varchar(70)              not null references hand_off (hand_off_key),
    kind        varchar(20)              not null,
    due         timestamp with time zone not null,
    recorded_at timestamp with time zone not null,
    overdue     boolean                  not null,
    primary key (hand_off, kind, due)
);

create table finding (
    id             varchar(36)              not null primary key,
    hand_off       varchar(70)              not null references hand_off (hand_off_key),
    allegation     integer                  not null,
    round          integer                  not null,
    visit_date     date                     not null,
    visitors       varchar(200)             not null,
    narrative      varchar(2000)            not null,
    verdict        varchar(30)              not null,
    evidence       varchar(1000)            not null,
    verified_by    varchar(64)              not null,
    verified_at    timestamp with time zone not null,
    reviewed_by    varchar(64),
    review_opinion varchar(500),
    confirmed      boolean,
    constraint finding_round_once unique (hand_off, allegation, round)
);

create table measurement (
    id             varchar(36)              not null primary key,
    hand_off       varchar(70)              not null references hand_off (hand_off_key),
    allegation     integer                  not null,
    phase          varchar(20)              not null,
    round          integer                  not null,
    position       integer                  not null,
    item           varchar(40)              not null,
    point          varchar(100)             not null,
    measured_at    timestamp with time zone,
    zone           varchar(2),
    period         varchar(10),
    measured_value numeric(18, 6),
    passed         boolean                  not null,
    valid          boolean                  not null,
    laboratory     varchar(100),
    report         varchar(100),
    outcome        varchar(30),
    limit_value    numeric(18, 6),
    unit           varchar(20)              not null,
    margin         numeric(18, 6),
    standard       varchar(100),
    clause         varchar(200),
    table_version  varchar(100),
    recorded_at    timestamp with time zone not null
);
create index measurement_by_hand_off on measurement (hand_off, allegation, phase, round);

create table rectification (
    id             varchar(36)              not null primary key,
    hand_off       varchar(70)              not null references hand_off (hand_off_key),
    round          integer                  not null,
    kind           varchar(20)              not null,
    measures       varchar(2000)            not null,
    owner          varchar(100),
    planned_finish date,
    state          varchar(20)              not null,
    completed_on   date,
    reported_by    varchar(64)              not null,
    reported_at    timestamp with time zone not null,
    constraint rectification_round_once unique (hand_off, round)
);

create table enforcement_action (
    rectification_id varchar(36)    not null references rectification (id),
    kind             varchar(40)    not null,
    amount           numeric(18, 4) not null,
    primary key (rectification_id, kind)
);

create table acceptance (
    id               varchar(36)              not null primary key,
    hand_off         varchar(70)              not null references hand_off (hand_off_key),
    passed           boolean                  not null,
    on_date          date                     not null,
    pollution_removed boolean                 not null,
    ecology_restored boolean                  not null,
    public_satisfied boolean                  not null,
    opinion          varchar(500)             not null,
    accepted_by      varchar(64)              not null,
    recorded_at      timestamp with time zone not null
);

-- the redacted copy that the public reads; nothing here points back to a caller
create table disclosure (
    id             varchar(36)              not null primary key,
    hand_off       varchar(70)              not null references hand_off (hand_off_key),
    case_number    varchar(64)              not null,
    version        integer                  not null,
    state          varchar(20)              not null,
    region_name    varchar(100)             not null,
    unit_name      varchar(100)             not null,
    channel        varchar(20)              not null,
    key_item       boolean                  not null,
    batch_number   integer,
    types          varchar(100)             not null,
    problem        varchar(20000)           not null,
    findings       varchar(20000)           not null,
    verdict        varchar(30)              not null,
    measures       varchar(20000)           not null,
    closing_state  varchar(20)              not null,
    accountability varchar(200)             not null,
    received_on    date                     not null,
    handed_off_on  date                     not null,
    marks          varchar(2000)            not null,
    approved_by    varchar(64),
    published_at   timestamp with time zone,
    publicity_from date,
    publicity_to   date,
    constraint disclosure_version_once unique (hand_off, version)
);
create index disclosure_by_state on disclosure (state, published_at);
create index disclosure_by_case on disclosure (case_number, state);

create table disclosed_measurement (
    disclosure_id  varchar(36)  not null references disclosure (id),
    position       integer      not null,
    phase          varchar(20)  not null,
    allegation     integer      not null,
    item           varchar(40)  not null,
    point          varchar(100) not null,
    measured_on    date,
    zone           varchar(2),
    period         varchar(10),
    measured_value numeric(18, 6),
    outcome        varchar(30)  not null,
    limit_value    numeric(18, 6),
    unit           varchar(20)  not null,
    standard       varchar(100),
    primary key (disclosure_id, position)
);

create table objection (
    receipt     varchar(36)              not null primary key,
    hand_off    varchar(70)              not null references hand_off (hand_off_key),
    text        varchar(2000)            not null,
    lodged_at   timestamp with time zone not null,
    state       varchar(20)              not null,
    answer      varchar(1000),
    answered_by varchar(64),
    answered_at timestamp with time zone
);
create index objection_by_hand_off on objection (hand_off, state);

-- how to reach whoever objected: kept apart, read by the coordination group alone
create table objection_contact (
    receipt varchar(36)  not null primary key references objection (receipt),
    contact varchar(200) not null
);

-- every domain event, for ever
create table case_event (
    id          bigint generated by default as identity primary key,
    case_number varchar(64)              not null,
    hand_off    varchar(70),
    kind        varchar(60)              not null,
    occurred_at timestamp with time zone not null,
    recorded_at timestamp with time zone not null,
    person      varchar(64)              not null,
    data        text                     not null
);
create index case_event_by_case on case_event (case_number, id);
create index case_event_by_time on case_event (kind, occurred_at);
