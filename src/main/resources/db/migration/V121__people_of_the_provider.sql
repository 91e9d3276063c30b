-- people who came from the provider of the sign-on; who stands here and no longer among the engine's people was removed here
create table provider_person (
    person varchar(64) not null primary key,
    issuer varchar(500) not null,
    subject varchar(255) not null,
    arrived_at timestamp with time zone not null,
    constraint provider_person_subject unique (issuer, subject)
);

-- sessions opened by the provider, of all nodes; one that is taken away ends the session at its next request
create table provider_session (
    id varchar(64) not null primary key,
    person varchar(64) not null,
    issuer varchar(500) not null,
    subject varchar(255) not null,
    -- by which the provider knows its own session
    sid varchar(255),
    -- encrypted
    refresh_token varchar(20000),
    access_token varchar(20000),
    id_token varchar(20000) not null,
    asked_at timestamp with time zone not null,
    answered_at timestamp with time zone not null
);
create index provider_session_subject on provider_session (subject);
create index provider_session_sid on provider_session (sid);
