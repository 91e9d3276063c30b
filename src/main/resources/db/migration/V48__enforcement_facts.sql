-- an action whose day no source gives stays without one
alter table enforcement_action alter column taken_on drop not null;
-- sums to the fen: six decimals of 万元
alter table enforcement_action alter column fine_wan set data type numeric(18, 6);
-- who was interviewed, and 人 beside 件
alter table enforcement_action add column interviewed varchar(40);
alter table enforcement_action add column persons integer;

-- the counts of before the register had been given the day of their report for want of a better one
update enforcement_action
set taken_on = null,
    note = replace(note, '日期为填报日', '日期不详')
where evidence is null and note like '原整改表单%';
