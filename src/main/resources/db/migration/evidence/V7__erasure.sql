-- The objects of erased documents that are still in the store.
create table document_remains (
    object_key varchar(300) not null primary key,
    document uuid not null
);

create index document_remains_of on document_remains (document);

-- The chain of the journal in which the end of an errand is told.
alter table document_errand add column chain varchar(64) default '' not null;
