-- What was entered about hand-offs that figures count, without the data of the events: a province keeps millions of events,
-- and some hundred thousand of these. It can be made again from the events at any time.
create table counted_event (
    id          bigint                   not null primary key,
    case_number varchar(64)              not null,
    hand_off    varchar(70)              not null,
    kind        varchar(40)              not null,
    -- what a look back found, why a unit sent a hand-off back
    result      varchar(30),
    occurred_at timestamp with time zone not null,
    recorded_at timestamp with time zone not null
);
create index counted_event_by_case on counted_event (case_number);

insert into counted_event (id, case_number, hand_off, kind, result, occurred_at, recorded_at)
select id, case_number, hand_off, kind,
    case when kind = 'LookedBack' then case when data like '%"result":"RELAPSED"%' then 'RELAPSED' else 'KEPT' end
        when kind = 'HandOffReturned' then case
            when data like '%"reason":"WRONG_REGION"%' then 'WRONG_REGION'
            when data like '%"reason":"UNCLEAR_RESPONSIBILITY"%' then 'UNCLEAR_RESPONSIBILITY'
            when data like '%"reason":"OVERLAPPING_FUNCTIONS"%' then 'OVERLAPPING_FUNCTIONS'
            when data like '%"reason":"OTHER"%' then 'OTHER' end end,
    occurred_at, recorded_at
from case_event
where hand_off is not null and kind in ('HandOffReturned', 'ReturnRecalled', 'ExtensionAsked', 'ExtensionGranted',
    'ObjectionLodged', 'LookedBack', 'NoticeIssued');

-- what began within a day is found without the others
create index counted_petition_by_begin on counted_petition (from_at);
create index counted_hand_off_by_begin on counted_hand_off (from_at);
