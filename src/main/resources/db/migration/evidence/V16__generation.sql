-- By which generation of the reading a version was read; whatever was read before there were any is read again.
alter table document_version add column generation integer default 0 not null;

create index document_version_generation on document_version (generation, state);
