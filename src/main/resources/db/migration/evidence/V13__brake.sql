-- Objects of the store that no row knows, since when, and which bucket is this database's own.
create table unreferenced_object (
    object_key varchar(200) primary key,
    first_seen timestamp with time zone not null
);
create table installation (
    id varchar(36) primary key
);
