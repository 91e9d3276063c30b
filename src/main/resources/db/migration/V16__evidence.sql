-- what proves a finding or a rectification; each row is one use of a file, which is kept once under its hash
create table evidence_piece (
    id                varchar(36)              not null primary key,
    hand_off          varchar(70)              not null references hand_off (hand_off_key),
    allegation        integer                  not null,
    phase             varchar(20)              not null,
    kind              varchar(20)              not null,
    file_name         varchar(200)             not null,
    file_size         bigint                   not null,
    sha256            varchar(64)              not null,
    -- hand-off, allegation and hash while the piece is valid: the same file proves the same thing once
    valid_once        varchar(150),
    taken_at          timestamp with time zone,
    taken_by_camera   boolean                  not null,
    place             varchar(200),
    latitude          numeric(9, 6),
    longitude         numeric(9, 6),
    uploaded_by       varchar(64)              not null,
    uploaded_by_unit  varchar(64)              not null,
    uploaded_at       timestamp with time zone not null,
    withdrawn_by      varchar(64),
    withdrawn_at      timestamp with time zone,
    withdrawal_reason varchar(500),
    approved_by       varchar(64),
    approved_at       timestamp with time zone,
    version           integer                  not null,
    constraint evidence_valid_once unique (valid_once)
);
create index evidence_by_hand_off on evidence_piece (hand_off, allegation);
create index evidence_by_hash on evidence_piece (sha256);
