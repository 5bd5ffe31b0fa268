create table referential (
    code varchar(64) not null,
    version varchar(64) not null,
    yaml text not null,
    sha256 varchar(64) not null,
    imported_at timestamp with time zone not null,
    used boolean not null,
    primary key (code, version)
);

create index referential_newest on referential (imported_at);
