-- the keys that signed roots, each but the first vouched for by the one after it
create table ledger_key (
    id          varchar(64)              not null primary key,
    public_key  varchar(200)             not null,
    known_since timestamp with time zone not null,
    follows     varchar(64),
    vouch       varchar(200)
);
-- one root for each day of China, over the heads of the chains that changed and the root before
create table ledger_root (
    on_day    date                     not null primary key,
    root      varchar(64)              not null,
    before    varchar(64)              not null,
    heads     integer                  not null,
    sealed_at timestamp with time zone not null,
    key_id    varchar(64)              not null,
    signature varchar(200)             not null
);
create table ledger_leaf (
    on_day   date        not null references ledger_root (on_day),
    chain    varchar(80) not null,
    position integer     not null,
    hash     varchar(64) not null,
    primary key (on_day, chain)
);
create index ledger_leaf_by_chain on ledger_leaf (chain, position);
