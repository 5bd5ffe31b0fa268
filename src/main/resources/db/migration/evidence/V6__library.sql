alter table document add column retired_at timestamp with time zone;

create index document_version_of_state on document_version (structure, state);

-- The few numbers that stand for a text: near-duplicates share most of them.
create table document_mark (
    document uuid not null,
    number integer not null,
    structure varchar(64) not null,
    mark bigint not null,
    primary key (document, number, mark)
);

create index document_mark_shared on document_mark (structure, mark);

-- What is still to be done outside the database, written with the act that asks for it.
create table document_errand (
    document uuid not null primary key,
    kind varchar(16) not null,
    asked_at timestamp with time zone not null
);

create index document_errand_oldest on document_errand (asked_at);
