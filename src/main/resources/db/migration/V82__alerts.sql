-- messages to people (消息提醒) are derived from open tasks and from what happened: only what somebody has read is kept,
-- and what has to leave the house
create table alert_reading (
    person     varchar(64)              not null primary key,
    read_until timestamp with time zone not null,
    by_mail    boolean                  not null
);

create table alert_read (
    person varchar(64)              not null,
    alert  varchar(200)             not null,
    since  timestamp with time zone not null,
    primary key (person, alert)
);

-- how far each round of sending has come; its row is locked, so that of several nodes one goes at a time
create table alert_round (
    kind       varchar(10)              not null primary key,
    done_until timestamp with time zone
);
insert into alert_round (kind) values ('NEWS');
insert into alert_round (kind) values ('DIGEST');

create table alert_delivery (
    id           varchar(36)              not null primary key,
    channel      varchar(10)              not null,
    kind         varchar(10)              not null,
    person       varchar(64)              not null,
    subject      varchar(200)             not null,
    body         varchar(20000)           not null,
    state        varchar(10)              not null,
    attempts     integer                  not null,
    created_at   timestamp with time zone not null,
    next_attempt timestamp with time zone not null,
    last_error   varchar(200)
);
create index alert_delivery_by_state on alert_delivery (state, next_attempt);

-- what has no task is looked for by its receivers
create index notice_informed on notice (informed, issued_at);
