-- which tables the ledger seals, and since when; a release that seals another one seals the rows it finds there first
create table ledger_source (
    source      varchar(40)              not null primary key,
    sealed_from timestamp with time zone not null
);
insert into ledger_source (source, sealed_from) values
    ('case_event', current_timestamp), ('intake_reading', current_timestamp), ('stated_reason', current_timestamp),
    ('objection_reading', current_timestamp), ('petition', current_timestamp), ('hand_off', current_timestamp),
    ('finding', current_timestamp), ('measurement', current_timestamp), ('rectification', current_timestamp),
    ('enforcement_action', current_timestamp), ('acceptance', current_timestamp), ('evidence_piece', current_timestamp),
    ('objection', current_timestamp), ('disclosure', current_timestamp), ('act_hi_taskinst', current_timestamp),
    ('act_hi_op_log', current_timestamp);
