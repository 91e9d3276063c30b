-- units that were closed and whom they were merged into; the names a unit had, each until the day the next one holds from
alter table unit add column closed_on date;
alter table unit add column merged_into varchar(64);

create table unit_name (
    unit         varchar(64)  not null references unit (id),
    held_until   date         not null,
    name         varchar(100) not null,
    english_name varchar(100),
    primary key (unit, held_until)
);

-- the row that whoever changes a setting of a subject holds until the change is kept
create table setting_subject (
    subject varchar(20) not null primary key
);
insert into setting_subject (subject) values ('UNIT'), ('CALENDAR'), ('PROGRAMME'), ('TILE');
