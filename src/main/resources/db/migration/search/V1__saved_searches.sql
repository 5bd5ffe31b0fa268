create table saved_search (
    id uuid not null primary key,
    person uuid not null,
    name varchar(100) not null,
    words varchar(300) not null,
    type varchar(100),
    theme varchar(100),
    criterion varchar(100),
    year_received varchar(100),
    state varchar(100),
    saved_at timestamp with time zone not null
);

create index saved_search_of_person on saved_search (person, saved_at);
