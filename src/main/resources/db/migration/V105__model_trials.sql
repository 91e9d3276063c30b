-- models that an administrator tries before they are deployed, and what became of them
create table model_trial (
    id            varchar(36)              not null primary key,
    tried_by      varchar(255)             not null,
    tried_at      timestamp with time zone not null,
    deployment_id varchar(64),
    deployed_by   varchar(255),
    deployed_at   timestamp with time zone
);

create table model_trial_file (
    trial_id varchar(36)  not null references model_trial (id) on delete cascade,
    name     varchar(255) not null,
    content  bytea        not null,
    primary key (trial_id, name)
);

-- the answers of one table, the newest first: a changed table is tried on them
create index table_answer_by_decision on table_answer (decision, id);
