-- what the inspection team's transfer lists say of a petition beyond its text: proposals for whoever classifies it
alter table petition add column upper_batch integer;
alter table petition add column key_marked boolean default false not null;
alter table petition add column listed_types varchar(100);
alter table petition add column list_note varchar(500);

-- lists that are being imported; the content goes as soon as the import is done, for it may hold personal data
create table transfer_import (
    id          varchar(36)              not null primary key,
    file_name   varchar(200)             not null,
    content     varchar(500),
    state       varchar(20)              not null,
    total       integer                  not null,
    done        integer                  not null,
    accepted    integer                  not null,
    duplicate   integer                  not null,
    rejected    integer                  not null,
    headings    text                     not null,
    imported_by varchar(64)              not null,
    created_at  timestamp with time zone not null,
    changed_at  timestamp with time zone not null
);
create table transfer_import_row (
    import_id   varchar(36)  not null references transfer_import (id),
    line        integer      not null,
    case_number varchar(200) not null,
    outcome     varchar(20)  not null,
    reason      varchar(1000),
    cells       text,
    primary key (import_id, line)
);
create index transfer_import_by_time on transfer_import (created_at);
