-- a hand-off lies where its own problem lies: what was published says where; else it is the lead county, or the petition's region
alter table hand_off add column region_code varchar(6);
alter table hand_off add column place varchar(200);
update hand_off set region_code = (
    select max(unit.region_code) from disclosure join unit on unit.name = disclosure.region_name
    where disclosure.hand_off = hand_off.hand_off_key and disclosure.state = 'PUBLISHED' and unit.region_code is not null);
update hand_off set region_code = coalesce(
    (select unit.region_code from unit where unit.id = hand_off.unit),
    (select petition.region_code from petition where petition.case_number = hand_off.case_number))
where region_code is null;
update hand_off set place = (
    select petition.place from petition
    where petition.case_number = hand_off.case_number
        and (petition.region_code is null or petition.region_code = hand_off.region_code));

-- the rows of the public table: a hand-off's, a petition's with several hand-offs, or a repeat's that was joined to an earlier petition
alter table disclosure alter column hand_off drop not null;
alter table disclosure add column in_joint_row boolean default false not null;
alter table disclosure add column original varchar(64);
alter table disclosure add column written_off_on date;
alter table disclosure alter column problem set data type varchar(100000);
alter table disclosure alter column findings set data type varchar(100000);
alter table disclosure alter column measures set data type varchar(100000);
alter table disclosure alter column accountability set data type varchar(1000);
alter table disclosure alter column region_name set data type varchar(400);
alter table disclosure alter column unit_name set data type varchar(400);
alter table disclosure alter column goal set data type varchar(1000);
update disclosure set written_off_on = (
    select cast(hand_off.ended_at at time zone 'Asia/Shanghai' as date) from hand_off
    where hand_off.hand_off_key = disclosure.hand_off and hand_off.status = 'WRITTEN_OFF')
where state = 'PUBLISHED';

-- one order everywhere: batch, case number, hand-off; found, ordered and counted in the index alone
drop index disclosure_for_public;
drop index disclosure_in_batch;
create index disclosure_for_public on disclosure (
    state, in_joint_row, batch_number nulls last, case_number, hand_off,
    region_name, types, verdict, closing_state, programme, unit_name, id);
create index disclosure_newest on disclosure (state, published_at desc, id);

-- what rounds of inspection publish differently
alter table programme add column row_per varchar(20) default 'HAND_OFF' not null;
alter table programme add column decimals integer;
alter table programme add column types varchar(200);
