-- what the figures count: worked out from the events of each case, one row for each stretch of business time
-- (from_at to until_at) as it was known (known_from to known_until); it can be made again from the events at any time
-- whoever counts a case anew holds its row until the commit: two at once would count it twice
create table counted_case (
    case_number varchar(64) not null primary key
);

create table counted_petition (
    case_number    varchar(64)              not null,
    programme      varchar(40)              not null,
    channel        varchar(20)              not null,
    classification varchar(20),
    standing       varchar(20)              not null,
    key_item       boolean                  not null,
    repeats        boolean                  not null,
    region_code    varchar(6),
    types          varchar(100)             not null,
    reconstructed  boolean                  not null,
    from_at        timestamp with time zone not null,
    until_at       timestamp with time zone not null,
    known_from     timestamp with time zone not null,
    known_until    timestamp with time zone not null
);
create index counted_petition_by_case on counted_petition (case_number);
create index counted_petition_by_round on counted_petition (programme, until_at, known_until);

create table counted_hand_off (
    hand_off      varchar(70)              not null,
    case_number   varchar(64)              not null,
    programme     varchar(40)              not null,
    channel       varchar(20)              not null,
    withdrawn     boolean                  not null,
    key_item      boolean                  not null,
    repeats       boolean                  not null,
    upper_batch   integer,
    own_batch     integer,
    -- stands for its petition where petitions are counted, in all or within its batch
    first_of_case boolean                  not null,
    first_of_batch boolean                 not null,
    unit          varchar(64)              not null,
    region_code   varchar(6),
    types         varchar(100)             not null,
    handed_off_at timestamp with time zone not null,
    feedback_due  timestamp with time zone not null,
    reported_at   timestamp with time zone,
    verdict       varchar(30),
    closing_state varchar(20),
    written_off   boolean                  not null,
    reconstructed boolean                  not null,
    from_at       timestamp with time zone not null,
    until_at      timestamp with time zone not null,
    known_from    timestamp with time zone not null,
    known_until   timestamp with time zone not null
);
create index counted_hand_off_by_case on counted_hand_off (case_number);
create index counted_hand_off_by_round on counted_hand_off (programme, until_at, known_until);
