alter table document_version add column held boolean default false not null;
alter table document_version add column released_by varchar(300);
alter table document_version add column released_at timestamp with time zone;
alter table document_version add column release_reason text;

create table document_finding (
    document uuid not null,
    number integer not null,
    place integer not null,
    kind varchar(16) not null,
    page integer not null,
    starts_at integer not null,
    characters integer not null,
    excerpt varchar(200) not null,
    holds boolean not null,
    primary key (document, number, place)
);
