create table document_dates (
    document uuid not null,
    number integer not null,
    dated date,
    dated_said varchar(400),
    valid_until date,
    valid_until_said varchar(400),
    confirmed_by varchar(300),
    confirmed_at timestamp with time zone,
    primary key (document, number)
);

create index document_dates_ending on document_dates (valid_until);
