-- Cases to which something happened since they were counted; a case may stand here several times. Counted every few seconds and
-- before a figure is told, so that no officer waits for it. Put aside is what could not be counted: its record was tampered with.
create table uncounted_case (
    id          bigint generated always as identity primary key,
    case_number varchar(64) not null,
    put_aside   boolean not null default false
);
create index ix_uncounted_case_due on uncounted_case (put_aside, id);
