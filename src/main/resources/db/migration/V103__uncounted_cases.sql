-- Cases to which something happened since they were counted; a case may stand here several times. Counted every few seconds and
-- before a figure is told, so that no officer waits for it.
create table uncounted_case (
    id          bigint generated always as identity primary key,
    case_number varchar(64) not null
);
