-- the enforcement register of each hand-off: every action with its day, its paper and the evidence that proves it;
-- before, the newest report of a unit held bare counts
alter table enforcement_action rename to enforcement_count;

create table enforcement_action (
    id                varchar(80)              not null,
    hand_off          varchar(70)              not null references hand_off (hand_off_key),
    kind              varchar(40)              not null,
    accountability    varchar(40),
    taken_on          date                     not null,
    -- 家, 件 or 人 as the kind counts; 0 only where a fine was carried over without a number of cases
    quantity          integer                  not null,
    fine_wan          numeric(18, 4),
    document_number   varchar(100),
    note              varchar(500),
    -- missing only for what was counted before there was a register
    evidence          varchar(36) references evidence_piece (id),
    request_key       varchar(100),
    -- all but the note while the entry stands: the same action counts once
    standing_once     varchar(500),
    recorded_by       varchar(64)              not null,
    recorded_by_unit  varchar(64)              not null,
    recorded_at       timestamp with time zone not null,
    struck_out_by     varchar(64),
    struck_out_at     timestamp with time zone,
    strike_out_reason varchar(500),
    version           integer                  not null,
    constraint enforcement_entry primary key (id),
    constraint enforcement_request_once unique (hand_off, request_key),
    constraint enforcement_standing_once unique (standing_once)
);
create index enforcement_by_hand_off on enforcement_action (hand_off, taken_on);

-- the counts of the newest report go over with the day of the report in China; a fine goes to its penalty case
insert into enforcement_action (id, hand_off, kind, taken_on, quantity, fine_wan, note, recorded_by, recorded_by_unit,
    recorded_at, version)
select r.id || '-' || c.kind, r.hand_off, c.kind,
    cast(substring(cast(r.reported_at at time zone 'Asia/Shanghai' as varchar(40)) from 1 for 10) as date),
    cast(c.amount as integer),
    case when c.kind = 'PENALTY_CASE'
        then (select f.amount from enforcement_count f where f.rectification_id = r.id and f.kind = 'FINE_WAN') end,
    '原整改表单的汇总数，日期为填报日，当时未登记凭据', r.reported_by, coalesce(r.reported_by_unit, h.unit), r.reported_at, 0
from enforcement_count c
join rectification r on r.id = c.rectification_id
join hand_off h on h.hand_off_key = r.hand_off
where c.kind <> 'FINE_WAN' and c.amount > 0
    and r.round = (select max(n.round) from rectification n where n.hand_off = r.hand_off);

-- a fine whose report gave no number of cases
insert into enforcement_action (id, hand_off, kind, taken_on, quantity, fine_wan, note, recorded_by, recorded_by_unit,
    recorded_at, version)
select r.id || '-PENALTY_CASE', r.hand_off, 'PENALTY_CASE',
    cast(substring(cast(r.reported_at at time zone 'Asia/Shanghai' as varchar(40)) from 1 for 10) as date),
    0, c.amount,
    '原整改表单只填了罚款，未填立案件数，日期为填报日，当时未登记凭据', r.reported_by, coalesce(r.reported_by_unit, h.unit), r.reported_at, 0
from enforcement_count c
join rectification r on r.id = c.rectification_id
join hand_off h on h.hand_off_key = r.hand_off
where c.kind = 'FINE_WAN' and c.amount > 0
    and r.round = (select max(n.round) from rectification n where n.hand_off = r.hand_off)
    and not exists (select 1 from enforcement_count p
        where p.rectification_id = r.id and p.kind = 'PENALTY_CASE' and p.amount > 0);

drop table enforcement_count;
