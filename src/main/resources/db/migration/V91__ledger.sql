-- the ledger: each case has a chain of entries that hold the hash of what was written, salted with the chain's own salt, and
-- the hash of the entry before; a case that was retired loses its salt and keeps its chain
create table ledger_chain (
    chain     varchar(80)              not null primary key,
    salt      varchar(64),
    opened_at timestamp with time zone not null
);
create table ledger_entry (
    chain       varchar(80)              not null references ledger_chain (chain),
    position    integer                  not null,
    source      varchar(40)              not null,
    row_key     varchar(100)             not null,
    recorded_at timestamp with time zone not null,
    content     varchar(64)              not null,
    hash        varchar(64)              not null,
    primary key (chain, position)
);
create index ledger_entry_by_time on ledger_entry (recorded_at);
