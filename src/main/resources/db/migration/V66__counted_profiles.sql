-- What petitions and hand-offs have in common that they are counted by stands once, as a profile: a province has hundreds of
-- thousands of hand-offs, and some thousand profiles. The id of a profile is worked out from what it says.
-- What holds stands apart from what has ended, and from what was known before: nearly everybody asks for now.
-- All of it is worked out from the events anew at the next start.
drop table counted_petition;
drop table counted_hand_off;
delete from counted_case;

create table petition_profile (
    id             bigint       not null primary key,
    programme      varchar(40)  not null,
    channel        varchar(20)  not null,
    classification varchar(20),
    standing       varchar(20)  not null,
    key_item       boolean      not null,
    repeats        boolean      not null,
    not_satisfied  boolean      not null,
    doubted        boolean      not null,
    region_code    varchar(6),
    types          varchar(100) not null
);

create table hand_off_profile (
    id               bigint       not null primary key,
    programme        varchar(40)  not null,
    channel          varchar(20)  not null,
    withdrawn        boolean      not null,
    key_item         boolean      not null,
    repeats          boolean      not null,
    -- stands for its petition where petitions are counted, in all or within its batch
    first_of_case    boolean      not null,
    first_of_batch   boolean      not null,
    unit             varchar(64)  not null,
    region_code      varchar(6),
    types            varchar(100) not null,
    -- of its petition in all
    case_types       varchar(100) not null,
    returned         boolean      not null,
    -- missing until it is signed for
    signed_on_time   boolean,
    verdict          varchar(30),
    closing_state    varchar(20),
    written_off      boolean      not null,
    -- missing until it is reported
    on_time          boolean,
    public_satisfied boolean
);

create table counted_petition (
    case_number   varchar(64)              not null,
    profile       bigint                   not null references petition_profile (id),
    place         varchar(200),
    reconstructed boolean                  not null,
    from_at       timestamp with time zone not null,
    known_from    timestamp with time zone not null
);
create index counted_petition_by_case on counted_petition (case_number);
create index counted_petition_by_place on counted_petition (place, case_number);

create table counted_petition_ended (
    case_number   varchar(64)              not null,
    profile       bigint                   not null references petition_profile (id),
    place         varchar(200),
    reconstructed boolean                  not null,
    from_at       timestamp with time zone not null,
    known_from    timestamp with time zone not null,
    until_at      timestamp with time zone not null
);
create index counted_petition_ended_by_case on counted_petition_ended (case_number);
create index counted_petition_ended_until on counted_petition_ended (until_at);

create table counted_petition_before (
    case_number   varchar(64)              not null,
    profile       bigint                   not null references petition_profile (id),
    place         varchar(200),
    reconstructed boolean                  not null,
    from_at       timestamp with time zone not null,
    known_from    timestamp with time zone not null,
    until_at      timestamp with time zone not null,
    known_until   timestamp with time zone not null
);
create index counted_petition_before_by_case on counted_petition_before (case_number);
create index counted_petition_before_known on counted_petition_before (known_until);

create table counted_hand_off (
    hand_off      varchar(70)              not null,
    case_number   varchar(64)              not null,
    profile       bigint                   not null references hand_off_profile (id),
    upper_batch   integer,
    own_batch     integer,
    handed_off_at timestamp with time zone not null,
    feedback_due  timestamp with time zone not null,
    reported_at   timestamp with time zone,
    receipt_due   timestamp with time zone not null,
    signed_at     timestamp with time zone,
    reconstructed boolean                  not null,
    from_at       timestamp with time zone not null,
    known_from    timestamp with time zone not null
);
create index counted_hand_off_by_case on counted_hand_off (case_number, hand_off);
create index counted_hand_off_by_batch on counted_hand_off (own_batch);
create index counted_hand_off_by_key on counted_hand_off (hand_off);

create table counted_hand_off_ended (
    hand_off      varchar(70)              not null,
    case_number   varchar(64)              not null,
    profile       bigint                   not null references hand_off_profile (id),
    upper_batch   integer,
    own_batch     integer,
    handed_off_at timestamp with time zone not null,
    feedback_due  timestamp with time zone not null,
    reported_at   timestamp with time zone,
    receipt_due   timestamp with time zone not null,
    signed_at     timestamp with time zone,
    reconstructed boolean                  not null,
    from_at       timestamp with time zone not null,
    known_from    timestamp with time zone not null,
    until_at      timestamp with time zone not null
);
create index counted_hand_off_ended_by_case on counted_hand_off_ended (case_number);
create index counted_hand_off_ended_by_key on counted_hand_off_ended (hand_off);
create index counted_hand_off_ended_until on counted_hand_off_ended (until_at);

create table counted_hand_off_before (
    hand_off      varchar(70)              not null,
    case_number   varchar(64)              not null,
    profile       bigint                   not null references hand_off_profile (id),
    upper_batch   integer,
    own_batch     integer,
    handed_off_at timestamp with time zone not null,
    feedback_due  timestamp with time zone not null,
    reported_at   timestamp with time zone,
    receipt_due   timestamp with time zone not null,
    signed_at     timestamp with time zone,
    reconstructed boolean                  not null,
    from_at       timestamp with time zone not null,
    known_from    timestamp with time zone not null,
    until_at      timestamp with time zone not null,
    known_until   timestamp with time zone not null
);
create index counted_hand_off_before_by_case on counted_hand_off_before (case_number);
create index counted_hand_off_before_by_key on counted_hand_off_before (hand_off);
create index counted_hand_off_before_known on counted_hand_off_before (known_until);
