-- what people have typed into forms and not yet handed in; each reads their own alone
create table draft (
    person   varchar(64)              not null,
    place    varchar(300)             not null,
    content  text                     not null,
    saved_at timestamp with time zone not null,
    primary key (person, place)
);

create index draft_by_time on draft (saved_at);
