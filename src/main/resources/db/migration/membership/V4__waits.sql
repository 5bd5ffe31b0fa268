-- Who has come in from where, as one hash of both: there a stranger's guesses slow nobody down.
create table sign_in_place (
    subject varchar(64) not null primary key,
    last_at timestamp(6) with time zone not null
);

create index sign_in_place_age on sign_in_place (last_at);

-- Wrong passwords from elsewhere that the person has not been told of yet.
alter table person add column wrong_passwords integer default 0 not null;
