create table document (
    id uuid not null primary key,
    structure varchar(64) not null,
    title varchar(300) not null,
    type varchar(64),
    latest integer not null
);

create index document_of_structure on document (structure);

create table document_version (
    document uuid not null,
    number integer not null,
    structure varchar(64) not null,
    object_key varchar(200) not null,
    sha256 varchar(64) not null,
    size_in_bytes bigint not null,
    file_name varchar(300) not null,
    media_type varchar(255) not null,
    state varchar(16) not null,
    reason varchar(100),
    pages integer,
    language varchar(2),
    received_at timestamp with time zone not null,
    received_from varchar(300) not null,
    primary key (document, number),
    constraint document_version_once unique (structure, sha256),
    constraint document_version_object unique (object_key)
);

create index document_version_newest on document_version (structure, received_at);

create table document_text (
    document uuid not null,
    number integer not null,
    words text not null,
    primary key (document, number)
);

create table pending_upload (
    object_key varchar(200) not null primary key,
    structure varchar(64) not null,
    started_at timestamp with time zone not null
);

create index pending_upload_oldest on pending_upload (started_at);
