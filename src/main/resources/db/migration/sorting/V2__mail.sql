create table sorting_address (
    structure varchar(64) not null primary key,
    word varchar(32) not null,
    given_at timestamp with time zone not null,
    constraint sorting_address_word unique (word)
);

create table sorting_mail (
    digest varchar(64) not null primary key,
    read_at timestamp with time zone not null
);
