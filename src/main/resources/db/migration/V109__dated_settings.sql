-- what an administrator set by a page, each version with the day it counts from; before the first the settings of the start count
create table dated_setting (
    subject        varchar(20)              not null references setting_subject (subject),
    entry          varchar(60)              not null,
    effective_from date                     not null,
    content        text                     not null,
    person         varchar(64)              not null,
    entered_at     timestamp with time zone not null,
    primary key (subject, entry, effective_from)
);
insert into setting_subject (subject) values ('PUBLIC-DOORS'), ('TABLE-LAYOUT'), ('IMPORT-WORDS'), ('BRIEFING');
