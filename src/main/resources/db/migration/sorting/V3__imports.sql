create table sorting_import (
    id uuid not null primary key,
    structure varchar(64) not null,
    person uuid not null,
    asked_by varchar(300) not null,
    file_name varchar(300) not null,
    table_beside varchar(300),
    table_read varchar(1000),
    state varchar(16) not null,
    fault varchar(32),
    unlisted boolean not null,
    attempts integer not null,
    created_at timestamp with time zone not null,
    begun_at timestamp with time zone
);

create index sorting_import_of_structure on sorting_import (structure, created_at);
create index sorting_import_to_do on sorting_import (state, created_at);
create index sorting_import_of_person on sorting_import (person);

create table sorting_import_line (
    batch uuid not null,
    number integer not null,
    line integer not null,
    file varchar(1000) not null,
    entry integer,
    path varchar(1000),
    sha256 varchar(64),
    title varchar(1000),
    type varchar(64),
    dated date,
    criteria varchar(4000) not null,
    proposed varchar(4000) not null,
    accepted varchar(4000) not null,
    tied varchar(4000) not null,
    fate varchar(16) not null,
    reason varchar(500),
    noted boolean not null,
    notes text not null,
    document uuid,
    attempts integer not null,
    primary key (batch, number)
);

create index sorting_import_line_fate on sorting_import_line (batch, fate, number);
create index sorting_import_line_document on sorting_import_line (document);
