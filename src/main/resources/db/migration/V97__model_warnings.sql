-- what was noted at a deployment of models and stopped nothing, until an administrator acknowledged it
create table model_warning (
    id varchar(36) primary key,
    file_name varchar(255) not null,
    element varchar(255),
    sentence varchar(1000) not null,
    noted_at timestamp with time zone not null,
    acknowledged_by varchar(64),
    acknowledged_at timestamp with time zone
);
create index model_warning_open on model_warning (acknowledged_at, file_name);
