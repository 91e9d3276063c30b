-- codes with which people set up the second factor that they have to have, each for one person and a while
create table enrolment_code (
    person varchar(64) not null primary key,
    hash varchar(64) not null,
    ends_at timestamp with time zone not null
);

insert into setting_subject (subject) values ('SECOND-FACTOR');
