create table document_words (
    document uuid not null,
    number integer not null,
    page integer not null,
    words text not null,
    primary key (document, number, page)
);
