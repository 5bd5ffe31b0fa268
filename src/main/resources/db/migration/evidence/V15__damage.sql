-- Since when the bytes of a version are known not to be those that were deposited.
alter table document_version add column damaged_at timestamp with time zone;

create index document_version_damaged on document_version (damaged_at);

-- Versions to look at out of turn: somebody met them damaged, or the store answers, and not for them.
create table document_doubt (
    document uuid not null,
    number integer not null,
    since timestamp with time zone not null,
    due_at timestamp with time zone not null,
    primary key (document, number)
);

create index document_doubt_due on document_doubt (due_at);

-- The one walk through all that the store keeps: who holds it until when, and behind which version it goes on.
create table sweep (
    id integer primary key,
    asked_at timestamp with time zone,
    begun_at timestamp with time zone,
    finished_at timestamp with time zone,
    behind uuid,
    behind_number integer,
    looked bigint default 0 not null,
    damaged bigint default 0 not null,
    redrawn bigint default 0 not null,
    unread bigint default 0 not null,
    hindrance varchar(16),
    holder varchar(36),
    held_until timestamp with time zone
);

insert into sweep (id) values (1);
