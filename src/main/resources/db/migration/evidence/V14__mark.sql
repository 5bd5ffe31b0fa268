-- By which name and generation this database marks its bucket: one row, there from the beginning, so that nodes that start
-- at once name themselves in it one after the other.
create table bucket_mark (
    only_row integer primary key,
    installation varchar(36),
    generation bigint default 0 not null,
    stamp varchar(36) default '' not null,
    held varchar(20),
    held_at timestamp with time zone,
    constraint bucket_mark_only check (only_row = 1)
);

insert into bucket_mark (only_row, installation) select 1, min(id) from installation;

drop table installation;

-- What the store does not let go is asked again later, and does not stand before the others meanwhile.
alter table unreferenced_object add column attempts integer default 0 not null;
alter table unreferenced_object add column again_at timestamp with time zone;

create index unreferenced_object_seen on unreferenced_object (first_seen);

-- What an errand waits for, where we know.
alter table document_errand add column obstacle varchar(20);

create index document_errand_of on document_errand (kind, chain);
