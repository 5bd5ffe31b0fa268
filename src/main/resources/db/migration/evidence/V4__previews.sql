create table document_preview (
    document uuid not null,
    number integer not null,
    reason varchar(100),
    primary key (document, number)
);

create table document_page (
    document uuid not null,
    number integer not null,
    page integer not null,
    object_key varchar(200) not null,
    sha256 varchar(64) not null,
    width integer not null,
    height integer not null,
    primary key (document, number, page),
    constraint document_page_object unique (object_key)
);
