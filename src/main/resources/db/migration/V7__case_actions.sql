-- what officers do to a case besides its tasks, and the units that assist the lead unit
-- the form an action was handed in with: the same form twice acts once
create table action_done (
    form_key    varchar(36)              not null primary key,
    case_number varchar(64)              not null,
    action      varchar(40)              not null,
    person      varchar(64)              not null,
    recorded_at timestamp with time zone not null
);

-- copies for information (抄送); the receiver is the id of a group
create table hand_off_copy (
    hand_off varchar(70)              not null references hand_off (hand_off_key),
    receiver varchar(64)              not null,
    note     varchar(500)             not null,
    sent_by  varchar(64)              not null,
    sent_at  timestamp with time zone not null,
    primary key (hand_off, receiver, sent_at)
);
create index hand_off_copy_by_receiver on hand_off_copy (receiver, sent_at);

create table assisting_unit (
    hand_off varchar(70) not null references hand_off (hand_off_key),
    unit     varchar(64) not null references unit (id),
    position integer     not null,
    primary key (hand_off, unit)
);
create index assisting_unit_by_unit on assisting_unit (unit, hand_off);

-- which unit the officer who verified or rectified came from; empty for what was entered before
alter table finding add column verified_by_unit varchar(64);
alter table rectification add column reported_by_unit varchar(64);
