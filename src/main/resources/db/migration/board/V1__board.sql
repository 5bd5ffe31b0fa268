create table board_statutes (
    structure varchar(50) primary key,
    quorum integer not null,
    majority varchar(20) not null,
    tie varchar(20) not null,
    version bigint not null
);

create table board_resolution (
    id uuid primary key,
    dossier uuid not null,
    structure varchar(50) not null,
    number integer not null,
    proposal varchar(20) not null,
    reason text not null,
    digest varchar(64) not null,
    state varchar(20) not null,
    quorum integer not null,
    majority varchar(20) not null,
    tie varchar(20) not null,
    opened_at timestamp with time zone not null,
    closed_at timestamp with time zone,
    votes_for integer,
    votes_against integer,
    abstentions integer,
    casting_vote boolean,
    version bigint not null,
    unique (dossier, number)
);

create table board_resolution_level (
    resolution uuid not null references board_resolution (id),
    criterion varchar(20) not null,
    level integer not null,
    primary key (resolution, criterion)
);

create table board_ballot (
    resolution uuid not null references board_resolution (id),
    person uuid not null,
    vote varchar(20) not null,
    chair boolean not null,
    cast_at timestamp with time zone not null,
    primary key (resolution, person)
);
