-- draws of written-off hand-offs for the look-back (回头看): each stands for ever, with its seed and all it was drawn from
create table look_back_draw (
    id              varchar(36)              not null primary key,
    from_day        date                     not null,
    to_day          date                     not null,
    method          varchar(20)              not null,
    amount          integer                  not null,
    by_region       boolean                  not null,
    population      integer                  not null,
    population_hash varchar(64)              not null,
    seed            varchar(64)              not null,
    drawn_by        varchar(64)              not null,
    drawn_at        timestamp with time zone not null
);
create index look_back_draw_by_time on look_back_draw (drawn_at);

create table look_back_ticket (
    draw        varchar(36) not null references look_back_draw (id),
    hand_off    varchar(70) not null references hand_off (hand_off_key),
    region      varchar(10) not null,
    ticket      varchar(64) not null,
    drawn       boolean     not null,
    result      varchar(20),
    looked_on   date,
    people      varchar(200),
    finding     varchar(1000),
    recorded_by varchar(64),
    recorded_at timestamp with time zone,
    -- relapsed while the petition was still in work: handed off again when it closes
    waits       boolean     not null,
    primary key (draw, hand_off)
);
create index look_back_ticket_by_hand_off on look_back_ticket (hand_off, waits);
create index hand_off_by_end on hand_off (status, ended_at);
