-- Sessions of people who signed in, where several nodes share them; ids are kept as hashes.
create table web_session (
    id char(64) primary key,
    opened_at timestamp with time zone not null,
    used_at timestamp with time zone not null,
    idle_seconds int not null,
    ends_at timestamp with time zone not null
);
create index web_session_ends on web_session (ends_at);

create table web_session_content (
    session_id char(64) not null references web_session (id) on delete cascade,
    name varchar(200) not null,
    content bytea not null,
    primary key (session_id, name)
);
