-- one register for requests that act once: what a sender's key or a form's key did
create table handled_request (
    area        varchar(20)              not null,
    request_key varchar(180)             not null,
    -- tells a request from another under the same key; a hash where it holds a caller's words
    asked       varchar(200)             not null,
    outcome     varchar(100)             not null,
    recorded_at timestamp with time zone not null,
    constraint handled_request_once primary key (area, request_key)
);
create index handled_request_by_time on handled_request (area, recorded_at);

insert into handled_request (area, request_key, asked, outcome, recorded_at)
select 'petition', request_key, body_hash, case_number, recorded_at from idempotency_key;

insert into handled_request (area, request_key, asked, outcome, recorded_at)
select 'action', form_key, case_number || ' ' || action || ' ' || person, '', recorded_at from action_done;

insert into handled_request (area, request_key, asked, outcome, recorded_at)
select 'visit', form_key, '', '', recorded_at from visit where form_key is not null;

insert into handled_request (area, request_key, asked, outcome, recorded_at)
select 'enforcement', hand_off || ' ' || request_key, '', id, recorded_at from enforcement_action where request_key is not null;

drop table idempotency_key;
drop table action_done;
drop index visit_form_once;
alter table visit drop column form_key;
alter table enforcement_action drop constraint enforcement_request_once;
alter table enforcement_action drop column request_key;
