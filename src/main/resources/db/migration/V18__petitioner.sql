-- "not solved", said by the petitioner after an answer; the words stand on the new petition's intake record, or with the objection
create table doubt (
    case_number varchar(64)              not null references petition (case_number),
    answered_at timestamp with time zone not null,
    said_at     timestamp with time zone not null,
    follow_up   varchar(64) references petition (case_number),
    objection   varchar(36) references objection (receipt),
    primary key (case_number, answered_at)
);
