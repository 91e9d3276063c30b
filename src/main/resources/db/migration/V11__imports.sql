-- transfer lists on their way in: the file goes a few days after the import, for it may hold personal data
create table transfer_import (
    id           varchar(36)              not null primary key,
    file_name    varchar(200)             not null,
    state        varchar(20)              not null,
    total        integer                  not null,
    unknown_headings varchar(1000)            not null,
    uploaded_by  varchar(64)              not null,
    created_at   timestamp with time zone not null,
    heard_of_at  timestamp with time zone not null,
    finished_at  timestamp with time zone
);
create index transfer_import_by_time on transfer_import (created_at);

-- the file in pieces
create table transfer_import_part (
    import_id varchar(36) not null references transfer_import (id),
    part      integer     not null,
    content   bytea       not null,
    primary key (import_id, part)
);

-- what becomes, or became, of each row
create table transfer_import_row (
    import_id   varchar(36)   not null references transfer_import (id),
    line        integer       not null,
    case_number varchar(200)  not null,
    outcome     varchar(20)   not null,
    reason      varchar(1000),
    excerpt     varchar(100)  not null,
    taken       boolean       not null,
    primary key (import_id, line)
);

-- the text of a supplement as the list had it; only intake and the coordination group read it
alter table petition_supplement add column received_text varchar(4000);
