-- by these few signs a text is searched for callers: the ends of what a caller gave of name, number and dwelling
create table caller_clue (
    clue        varchar(10) not null,
    case_number varchar(64) not null references petition (case_number),
    primary key (clue, case_number)
);

-- the application writes those of earlier callers after its start
create table caller_clue_due (
    case_number varchar(64) not null primary key
);
insert into caller_clue_due (case_number)
select case_number from intake_record
where caller_name is not null or caller_phone is not null or caller_address is not null;
