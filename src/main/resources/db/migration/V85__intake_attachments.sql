-- files that came with a call or letter, or were made of it; they lie in the vault of evidence and are none
create table intake_attachment (
    id          varchar(36)              not null primary key,
    case_number varchar(64)              not null references petition (case_number),
    file_name   varchar(200)             not null,
    kind        varchar(10)              not null,
    file_size   bigint                   not null,
    sha256      varchar(64)              not null,
    person      varchar(64)              not null,
    added_at    timestamp with time zone not null,
    constraint intake_attachment_once unique (case_number, sha256)
);
create index intake_attachment_by_hash on intake_attachment (sha256);
